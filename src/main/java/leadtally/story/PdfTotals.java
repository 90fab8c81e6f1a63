package leadtally.story;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.WaterfallRow;
import leadtally.story.PublishedManifest.Said;

/** Reads the totals that {@code nightly.pdf} prints, and holds them against the sums of the CSV files. */
final class PdfTotals {
    static final String FILE = "nightly.pdf";

    /** A table's heading, and the file whose count columns its last line adds up, in their order. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    private static final Map<String, List<String>> COLUMNS = Map.of(
            WaterfallRow.TABLE.file(), WaterfallRow.TABLE.header(), CallResultRow.TABLE.file(), CallResultRow.TABLE.header(),
            CallActivityRow.TABLE.file(), CallActivityRow.TABLE.header());

    static {
        TABLES.put("Lead waterfall", WaterfallRow.TABLE.file());
        TABLES.put("Call results", CallResultRow.TABLE.file());
        TABLES.put("Call activity and callbacks", CallActivityRow.TABLE.file());
    }

    private PdfTotals() {}

    /** Where the text says something else than the files, a sentence each. */
    static List<String> faults(Path pdf, SortedMap<String, Said> files) {
        List<String> lines;
        try {
            lines = lines(pdf);
        } catch (IOException | RuntimeException e) {
            // A damaged PDF makes the reader fail in many ways.
            return List.of(FILE + ": its text cannot be read any more");
        }
        List<String> faults = new ArrayList<>();
        TABLES.forEach((heading, file) -> {
            Said said = files.get(file);
            if (said != null && said.rows() > 0) {
                String printed = digits(totalAfter(lines, heading));
                String expected = sums(file, said);
                if (!printed.equals(digits(expected))) {
                    faults.add(FILE + ": under " + heading + " the total is not " + expected.strip() + ", the sums of " + file);
                }
            }
        });
        return faults;
    }

    private static List<String> lines(Path pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                extractor.getTextFromPage(page).lines().map(String::strip).forEach(lines::add);
            }
        }
        return lines;
    }

    private static String totalAfter(List<String> lines, String heading) {
        int at = lines.indexOf(heading);
        return at < 0 ? "" : lines.subList(at, lines.size()).stream().filter(line -> line.startsWith("Total")).findFirst().orElse("");
    }

    private static String sums(String file, Said said) {
        StringBuilder sums = new StringBuilder();
        for (String column : COLUMNS.getOrDefault(file, List.of())) {
            BigDecimal sum = said.sums().get(column);
            if (sum != null) {
                sums.append(sum.toPlainString()).append(' ');
            }
        }
        return sums.toString();
    }

    /** Text in a PDF has no blanks between cells that stand close. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
