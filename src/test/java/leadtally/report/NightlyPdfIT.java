package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.database.TestStores;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the PDF says, read by another program. */
class NightlyPdfIT {
    private static final int WATERFALL_COLUMNS = 10;

    @TempDir
    Path out;

    @Test
    void printedTotalsAreTheSumsOfThePrintedRows() throws IOException {
        PdfText text = PdfText.of(night(300, "update day_waterfall set pending = pending"));

        assertTotals(text.section("Lead waterfall", "Call results by campaign"), WATERFALL_COLUMNS);
        assertTotals(text.section("Call results", "Call activity and callbacks"), 2);
    }

    @Test
    void everyPageSaysWhatItIsOf() throws IOException {
        PdfText text = PdfText.of(night(300, "update day_waterfall set pending = pending"));

        assertThat(text.pages()).isGreaterThan(8);
        assertThat(text.lines()).filteredOn(line -> line.contains("run 3 \u00b7 edition 1 \u00b7 final")).hasSize(text.pages());
        assertThat(text.lines())
                .filteredOn(line -> line.startsWith("from 2026-03-03 00:00-05:00 to before 2026-03-04 00:00-05:00, America/New_York"))
                .hasSize(text.pages())
                .allMatch(line -> line.endsWith("as of 2026-03-05T07:30:00.000Z"));
        for (int page = 1; page <= text.pages(); page++) {
            String label = "Page " + page + " of " + text.pages();
            assertThat(text.lines()).filteredOn(line -> line.endsWith(label)).hasSize(1);
        }
    }

    @Test
    void whatIsNotFinalSaysSo() throws IOException {
        PdfText text = PdfText.of(night(0, "update day_waterfall set pending = 1, missing = 0 where missing = 1"));

        assertThat(text.lines()).anyMatch(line -> line.startsWith("Not yet. Every figure ties out, but 1 submission is pending: the deadline is not over."));
        assertThat(text.lines()).filteredOn(line -> line.contains("PROVISIONAL")).hasSize(text.pages() + 1);
    }

    @Test
    void namesOfEveryScriptArePrintedAndWhatNoFontHasIsSeen() throws IOException {
        String names = "update day_waterfall set campaign = 'promo\u00e7\u00e3o \u6625 \ubd04 \uD83D\uDE00' where missing = 1";
        PdfText text = PdfText.of(night(0, names));

        assertThat(text.lines()).anyMatch(line -> line.contains("promo\u00e7\u00e3o \u6625 \ubd04 [U+1F600]"));
        assertThat(text.lines()).anyMatch(line -> line.contains("\u0bb5\u0b9a\u0ba8\u0bcd\u0ba4\u0bae\u0bcd"));
    }

    @Test
    void fontsAreEmbeddedAndPhonesAreMasked() throws IOException {
        Path pdf = night(0, "update day_waterfall set pending = pending");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
        assertThat(String.join("\n", PdfText.of(pdf).lines())).contains("+1******0111").doesNotContain("5550111");
    }

    @Test
    void aNameOfAHundredThousandCharactersSaysHowLongItIs() throws IOException {
        PdfText text = PdfText.of(night(0, "update day_waterfall set campaign = repeat('x', 100000) where missing = 1"));

        assertThat(text.pages()).isLessThan(12);
        assertThat(String.join(" ", text.lines())).contains("(100000 characters,");
    }

    static void assertTotals(List<String> lines, int columns) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (String line : lines) {
            List<BigDecimal> numbers = PdfText.numbers(line, columns);
            if (!numbers.isEmpty() && !line.startsWith("Total")) {
                rows.add(numbers);
            }
        }
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            sums.add(rows.stream().map(row -> row.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        String total = lines.stream().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(PdfText.numbers(total, columns)).isEqualTo(sums);
    }

    /** The hand-filled night with further campaigns, after a change; the PDF of its edition. */
    private Path night(int campaigns, String change) {
        try (Store store = TestStores.h2()) {
            StoredNight night = new StoredNight(store);
            night.fill();
            night.campaigns(campaigns);
            store.jdbc().update(change, Map.of());
            EditionRequest request = NightRequest.of(false);
            return EditionWriter.write(store, request, new Editions(store, out).hiddenFolder(request.period())).folder().resolve("nightly.pdf");
        }
    }
}
