package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import leadtally.report.pdf.Paper;
import leadtally.report.pdf.PdfFile;
import leadtally.report.pdf.Section;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No heads stand at the foot of a page without a row below them, wherever on the page a table begins and however tall its rows are. */
class PageBreaksIT {
    private static final Map<String, String> FRAME = Map.of("brand", "b", "runLine", "r", "periodLine", "p", "stateLine", "s", "footLine", "FOOT");
    private static final String TALL = "a name of several lines in any column ".repeat(7);

    @TempDir
    Path folder;

    /** A table with parts or without. */
    enum Table {
        GRAVEST("gravest", "campaign", true),
        BILLING("billing", "campaign", true),
        CLAIMS("claims", "grounds", true),
        CLAIM_ROWS("claim-rows", "evidence", false),
        FEEDS("feeds", "type", false),
        TIE_OUT("tie-out", "left_name", false),
        PARAMETERS("parameters", "value", false);

        private final String template;
        private final String field;
        private final boolean parts;

        Table(String template, String field, boolean parts) {
            this.template = template;
            this.field = field;
            this.parts = parts;
        }

        Section of(String text) {
            List<Map<String, ?>> rows = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                rows.add(parts ? Map.of(field, "ROW " + text, "part", "PART " + i / 2) : Map.of(field, "ROW " + text));
            }
            return Section.table(template, "HEADING", "NOTE", rows);
        }
    }

    /** Rows before it fill half a page and up to all of it. */
    @ParameterizedTest
    @EnumSource
    void headsHaveTheirFirstRowBelowThem(Table table) throws IOException {
        for (String text : List.of("short", TALL)) {
            for (int before = 12; before < 29; before++) {
                Section filler = Section.table("parameters", "FILLER", "n", Collections.nCopies(before, Map.of("name", "ROW", "value", "v")));
                Path file = folder.resolve("breaks.pdf");
                PdfFile.write(file, "t", Paper.A4, FRAME, List.of(List.of(filler, table.of(text))));

                List<List<String>> pages = PdfText.byPage(file);
                String all = table + ", " + before + " rows before: " + pages;
                assertThat(pages).as(all).allMatch(PageBreaksIT::endsWithARow);
                assertThat(pages.stream().flatMap(List::stream).filter(line -> line.contains("ROW ")).filter(line -> !line.startsWith("ROW v")).count()).as(all).isEqualTo(6);
                assertThat(pages.stream().flatMap(List::stream).filter("HEADING"::equals).count()).as(all).isEqualTo(1);
            }
        }
    }

    /** What stands above the foot is a row or the end of one, not a head. */
    private static boolean endsWithARow(List<String> page) {
        String last = page.get(page.size() - 2);
        return page.get(page.size() - 1).startsWith("FOOT") && !last.matches("HEADING|NOTE|PART .*|Setting .*|Vendor .*|Campaign .*|Reason .*|Day .*|Check .*|.*Amount.*|.*State");
    }
}
