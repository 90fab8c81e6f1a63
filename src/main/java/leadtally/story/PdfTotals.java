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
import leadtally.report.csv.CsvTable;
import leadtally.report.pdf.Shown;
import leadtally.report.row.BillingRow;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.ClaimRow;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.WaterfallRow;
import leadtally.story.PublishedManifest.Said;

/** Reads the totals that the PDFs of an edition print, and holds them against the sums of its CSV files. */
final class PdfTotals {
    static final String FILE = "nightly.pdf";

    /** A table's heading, and the file whose count columns its last line adds up, in their order. */
    private static final Map<String, CsvTable<?>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("Lead waterfall", WaterfallRow.TABLE);
        TABLES.put("Call results", CallResultRow.TABLE);
        TABLES.put("Call activity and callbacks", CallActivityRow.TABLE);
    }

    private final Path folder;
    private final String file;
    private final SortedMap<String, Said> files;
    private final List<String> faults = new ArrayList<>();
    private List<String> lines = List.of();

    private PdfTotals(Path folder, String file, SortedMap<String, Said> files) {
        this.folder = folder;
        this.file = file;
        this.files = files;
    }

    /**
     * Where a PDF's text says something else than the files, a sentence each.
     *
     * @param files as published
     */
    static List<String> faults(Path folder, String file, SortedMap<String, Said> files) {
        PdfTotals totals = new PdfTotals(folder, file, files);
        try {
            totals.lines = lines(folder.resolve(file));
        } catch (IOException | RuntimeException e) {
            // A damaged PDF makes the reader fail in many ways.
            return List.of(file + ": its text cannot be read any more");
        }
        if (file.equals(FILE)) {
            totals.nightly();
        } else {
            totals.parts("Claims", ClaimRow.TABLE.file(), CsvParts.claims(folder), file.replaceAll("^claims-|\\.pdf$", "") + ",");
        }
        return totals.faults;
    }

    private void nightly() {
        TABLES.forEach((heading, table) -> {
            Said said = files.get(table.file());
            if (said != null && said.rows() > 0) {
                compare(heading, "Total", sums(table, said), table.file());
            }
        });
        if (rows(BillingRow.TABLE) > 0) {
            parts("Billing", BillingRow.TABLE.file(), CsvParts.billing(folder), "");
        }
        if (rows(ClaimRow.TABLE) > 0) {
            parts("Claims", ClaimRow.TABLE.file(), CsvParts.claims(folder), "");
        }
        if (rows(DiscrepancyRow.TABLE) > 0) {
            compare("Discrepancies by reason", "Total", CsvParts.states(folder), DiscrepancyRow.TABLE.file());
        }
    }

    private long rows(CsvTable<?> table) {
        Said said = files.get(table.file());
        return said == null ? 0 : said.rows();
    }

    private void parts(String heading, String source, SortedMap<String, String> parts, String onlyOf) {
        parts.forEach((part, sums) -> {
            if (part.startsWith(onlyOf)) {
                compare(heading, "Total " + part, sums, source);
            }
        });
    }

    private void compare(String heading, String label, String expected, String source) {
        if (!printed(heading, label, digits(expected).length()).startsWith(digits(expected))) {
            faults.add(file + ": under " + heading + " the " + label.replace("Total", "total") + " is not " + expected + ", the sums of " + source);
        }
    }

    /**
     * The figures of the labelled line, of at least so many characters: a cell that is too narrow for its figure goes on in the line below. Text in a PDF has no blanks between cells
     * that stand close: figures are read without them.
     */
    private String printed(String heading, String label, int length) {
        StringBuilder figures = new StringBuilder();
        boolean found = false;
        int at = lines.indexOf(heading);
        for (String line : at < 0 ? List.<String>of() : lines.subList(at, lines.size())) {
            if (found) {
                figures.append(digits(line));
            } else if (line.startsWith(label)) {
                found = true;
                figures.append(digits(line.substring(label.length())));
            }
            if (found && figures.length() >= length) {
                break;
            }
        }
        return figures.toString();
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

    private static String sums(CsvTable<?> table, Said said) {
        List<String> sums = new ArrayList<>();
        for (String column : table.header()) {
            BigDecimal sum = said.sums().get(column);
            if (sum != null) {
                sums.add(Shown.plain(sum.toPlainString()));
            }
        }
        return String.join(" ", sums);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9.-]", "");
    }
}
