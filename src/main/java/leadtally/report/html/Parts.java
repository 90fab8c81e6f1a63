package leadtally.report.html;

import java.util.List;
import java.util.Locale;
import leadtally.report.pdf.Section;

/** Sections of the PDF as sections of the page. */
public final class Parts {
    private Parts() {}

    /** The same heading, note and rows; without rows the note says so. */
    public static HtmlPage.Part of(Section section) {
        String heading = (String) section.parameters().getOrDefault("heading", "");
        String id = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        HtmlTable table = section.rows().isEmpty() ? null : HtmlTable.of(id, section);
        return new HtmlPage.Part(id, heading, (String) section.parameters().getOrDefault("note", ""), List.of(), table, null, null);
    }
}
