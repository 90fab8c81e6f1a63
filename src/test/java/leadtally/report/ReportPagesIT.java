package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.lead.Period;
import leadtally.report.pdf.Paper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PDFs and pages of nights of every kind: valid PDF/A, nothing cut, small however much there is. They stay in {@code target/report-pages}, to be looked at. */
class ReportPagesIT {
    private static final Path KEPT = Path.of("target/report-pages");
    private static final String LONG = "a campaign whose name says everything about it, namely season, region, product and who pays for it ".repeat(3).strip();

    @Test
    void anEmptyNight() throws IOException {
        Path edition = edition("empty", night -> {}, request());

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(text.lines()).anyMatch(line -> line.startsWith("Nothing was submitted in this period. Every figure ties out and nothing is awaited."));
        assertThat(text.pages()).isLessThan(6);
        assertThat(edition.resolve("claims-leadping.pdf")).doesNotExist();
        assertThat(PdfA.faults(edition.resolve("nightly.pdf"))).isEmpty();
        assertThat(page(edition).select("h2").eachText()).containsExactly(
                "Lead waterfall", "Open discrepancies", "Discrepancies by reason", "Call results", "Call activity and callbacks", "Billing", "Claims", "Do-not-contact",
                "Feeds", "Tie-out", "What came in", "Parameters and notes", "The last 30 days", "Files");
    }

    @Test
    void aProvisionalNight() throws IOException {
        List<String> awaited = List.of("expected source crm has nothing of 2026-03-03", "expected source aktify has nothing of 2026-03-03", "the pull of leadping failed");
        Path edition = edition("provisional", StoredNight::fill, request(Paper.A4, Period.day(StoredNight.DAY), awaited));

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(String.join(" ", text.lines())).contains(
                "Not yet. Every figure ties out, but expected source crm has nothing of 2026-03-03; expected source aktify has nothing of 2026-03-03; and 1 more, listed under "
                        + "Parameters and notes.");
        assertThat(text.lines()).contains("awaited the pull of leadping failed");
        assertThat(PdfA.faults(edition.resolve("nightly.pdf"))).isEmpty();
        assertThat(page(edition).select(".badge").text()).isEqualTo("PROVISIONAL");
    }

    @Test
    void aSourceThatGaveNothingForAYearIsOneLine() throws IOException {
        LocalDate last = StoredNight.DAY;
        List<String> awaited = new ArrayList<>();
        last.minusDays(400).datesUntil(last).forEach(day -> awaited.add("expected source crm has nothing of " + day));
        awaited.add("expected source aktify has nothing of " + last);
        last.minusDays(300).datesUntil(last).filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .forEach(day -> awaited.add("expected source shop has nothing of " + day));
        awaited.addAll(IntStream.range(0, 50).mapToObj(i -> "the pull of list " + i + " failed").toList());
        Path edition = edition("awaited", StoredNight::fill, request(Paper.A4, Period.day(last), awaited));

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(text.lines()).contains(
                "awaited expected source crm has nothing of 2025-01-27 to 2026-03-02 (400 days)", "awaited expected source aktify has nothing of 2026-03-03", "awaited 38 more: manifest.json");
        assertThat(text.lines()).filteredOn(line -> line.startsWith("awaited ")).hasSize(101);
        assertThat(page(edition).select("section:has(#parameters-and-notes) tbody th").eachText()).filteredOn("awaited"::equals).hasSize(101);
        assertThat(page(edition).select(".answer").text()).startsWith(
                "Not yet. Every figure ties out, but expected source crm has nothing of 2025-01-27 to 2026-03-02 (400 days); expected source aktify has nothing of 2026-03-03; and 136 more,");
        assertThat(Files.readString(edition.resolve("manifest.json"), StandardCharsets.UTF_8)).contains("expected source crm has nothing of 2025-06-01\"");
    }

    @Test
    void whatIsAcceptedIsClaimedAndNotCalledUndisputed() throws IOException {
        Path all = edition("accepted", night -> {
            night.fill();
            night.acceptAmounts();
        }, request());
        Path some = edition("accepted-in-part", StoredNight::fill, request());
        Path none = edition("nothing-disputed", night -> night.discrepancies(StoredNight.DAY.minusDays(1), 2), request());

        assertThat(figure(all, "Money at stake")).isEqualTo("none nothing open; 1.0200 USD in 2 claims, accepted ones included");
        assertThat(String.join(" ", PdfText.byPage(all.resolve("nightly.pdf")).get(0))).doesNotContain("no amount is disputed");
        assertThat(figure(some, "Money at stake")).isEqualTo("1.0200 USD 1.0200 USD in 2 claims, accepted ones included");
        assertThat(figure(none, "Money at stake")).isEqualTo("none no amount is disputed");
    }

    @Test
    void missingOfTheHeadIsOfAllTrafficAsTheFiguresBesideIt() throws IOException {
        Path edition = edition("missing", night -> {
            night.fill();
            night.campaigns(3);
        }, request());

        assertThat(figure(edition, "Missing")).isEqualTo("10 1 real, 16.7 % of those due");
        assertThat(figure(edition, "Created")).startsWith("7 ");
        assertThat(page(edition).select("section:has(#lead-waterfall) tr.total td").last().text()).isEqualTo("10");
    }

    /** A figure of the head with what it is of. */
    private static String figure(Path edition, String label) throws IOException {
        return page(edition).select(".figures div:has(dt:containsOwn(" + label + ")) dd").eachText().stream().collect(Collectors.joining(" "));
    }

    @Test
    void amountsAreNotBroken() throws IOException {
        String amount = "2491634.1327161374";
        Path edition = edition("amounts", night -> {
            night.fill();
            night.disputed("BILLED_TWICE", "ev-9", amount);
            night.disputed("BILLED_NOT_BILLABLE", "ev-10", "71234567.1327161374");
        }, request());

        assertThat(PdfText.of(edition.resolve("nightly.pdf")).section("Discrepancies by reason", "The gravest open discrepancies of each reason"))
                .anyMatch(line -> line.startsWith("BILLED_TWICE ") && line.contains(" 2,491,634.1527161374 USD "))
                .anyMatch(line -> line.startsWith("BILLED_NOT_BILLABLE ") && line.contains(" 71,234,568.1327161374 USD "))
                .anyMatch(line -> line.startsWith("Total ") && line.endsWith(" 73,726,202.2854322748 USD"));
        assertThat(PdfText.of(edition.resolve("claims-leadping.pdf")).lines())
                .anyMatch(line -> line.contains(" 2,491,634.1327161374 "));
    }

    @Test
    void aLongAmountOfTheFirstPageIsMadeSmallerAndNotBroken() throws IOException {
        BigDecimal amount = new BigDecimal("12345678901235.4620013");
        EditionRequest base = request();
        EditionRequest request = new EditionRequest(
                base.period(), base.days(), base.asOf(), base.runNumber(), base.jobName(), base.currencies(), base.graces(), base.phones(), base.awaited(),
                List.of(TieOutRow.equal("9.5 billing leadping", "sum of the billing rows", amount, "counted amounts", amount)), base.inputs(), base.program(), base.schema(),
                base.settingsHash(), base.parameters(), base.notes(), base.generatedAt(), base.layout(), base.sameness());

        Path edition = edition("long-amount", StoredNight::fill, request);

        assertThat(PdfText.byPage(edition.resolve("nightly.pdf")).get(0)).anyMatch(line -> line.startsWith("9.5 billing leadping 12,345,678,901,235.4620013 holds"));
    }

    @Test
    void namesThatNoFontHasAreNamesInThePageAndShortInThePdf() throws IOException {
        String hebrew = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd";
        String emoji = "\uD83C\uDF1E sun";
        String longArabic = "\u0634\u0645\u0633 ".repeat(40).strip();
        String turned = "pay \u202Eevil\u202C me";
        Path edition = edition("scripts", night -> night.named(List.of(hebrew, emoji, longArabic, turned)), request());

        List<String> cells = page(edition).select("section:has(#lead-waterfall) td, section:has(#call-results) td, section:has(#billing) th").eachText();
        assertThat(cells).contains(hebrew, emoji, longArabic, "pay [U+202E]evil[U+202C] me").noneMatch(cell -> cell.contains("[U+5E9]") || cell.contains("\u202E"));
        assertThat(page(edition).select("#rows-open td").eachText()).contains("pay [U+202E]evil[U+202C] me");
        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(String.join("", text.lines()).replaceAll("\\s", "")).contains("[U+5E9][U+5DC]", "(159characters,", "pay[U+202E]evil[U+202C]me");
        assertThat(text.pages()).isLessThan(10);
    }

    @Test
    void aMonthHasTrendsAndItsDaysAddUp() throws IOException {
        Period month = new Period(StoredNight.DAY.minusDays(29), StoredNight.DAY);
        Path edition = edition("month", StoredNight::month, request(Paper.LETTER, month, List.of()));

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(text.lines()).contains("Leads, day by day", "Ended calls, day by day", "Billed amount, day by day: INR", "Billed amount, day by day: USD",
                "Open discrepancies, day by day");
        NightlyPdfIT.assertTotals(text.section("Day by day", "Lead waterfall"), 12);
        assertThat(text.pageSizes()).containsOnly("792x612");
        assertThat(PdfA.faults(edition.resolve("nightly.pdf"))).isEmpty();
        assertThat(page(edition).select("section:has(#trend) svg")).hasSize(3).allMatch(chart -> !chart.attr("aria-label").isBlank());
    }

    @Test
    void longNamesOfEveryScriptAreWholeAndMisspelledMarkupIsText() throws IOException {
        String tamil = "\u0b9a\u0bc2\u0bb0\u0bbf\u0baf \u0b95\u0bbe\u0baa\u0bcd\u0baa\u0bc0\u0b9f\u0bc1";
        String hindi = "\u0938\u0930\u094d\u0926\u093f\u092f\u094b\u0902 \u0915\u0940 \u092c\u093f\u0915\u094d\u0930\u0940";
        List<String> names = List.of(
                LONG, hindi, tamil, "\u6625\u306e\u30bb\u30fc\u30eb \uc5ec\ub984", "promo\u00e7\u00e3o de ver\u00e3o", "\uD83C\uDF1E sun \uD83D\uDE00",
                "<script>alert(1)</script><img src=x onerror=alert(2)>", "\"' onmouseover='alert(3)", "x".repeat(2_000));
        Path edition = edition("names", night -> night.named(names), request());

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        // The figures of a row stand beside the first line of its name.
        String printed = String.join("", text.lines()).replaceAll("\\s", "").replace("real121200000000", "");
        assertThat(printed).contains(LONG.replaceAll("\\s", ""), "\u6625\u306e\u30bb\u30fc\u30eb", "\uc5ec\ub984", "promo\u00e7\u00e3odever\u00e3o", "[U+1F31E]sun[U+1F600]",
                "<script>alert(1)</script>", "(2000characters,seetheCSVfile)");
        // One a cell: waterfall 1, calls 2, billing 3, gravest 3, feeds 2. The last line of a cell is not lost.
        assertThat(text.lines().stream().flatMap(line -> Pattern.compile("onerror=alert\\(2\\)>").matcher(line).results()).count()).isEqualTo(11);
        assertThat(PdfA.faults(edition.resolve("nightly.pdf"))).isEmpty();
        Document page = page(edition);
        assertThat(page.select("td").eachText()).contains(hindi, tamil, "<script>alert(1)</script><img src=x onerror=alert(2)>", "\"' onmouseover='alert(3)");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror], [onmouseover]")).isEmpty();
    }

    @Test
    void theFirstPageHoldsWhateverThereIs() throws IOException {
        List<String> awaited = List.of(
                "expected source " + "crm-of-the-eastern-region ".repeat(6) + "has nothing of 2026-03-03", "the pull of leadping failed at page 12 of its list, twice", "x", "y");
        EditionRequest base = request(Paper.A4, Period.day(StoredNight.DAY), awaited);
        List<TieOutRow> checks = IntStream.range(0, 20)
                .mapToObj(i -> TieOutRow.equal("9.5 billing of vendor " + i, "a", BigDecimal.valueOf(1_234_567_890_123L), "b", BigDecimal.valueOf(1_234_567_890_123L)))
                .toList();
        EditionRequest request = new EditionRequest(
                base.period(), base.days(), base.asOf(), base.runNumber(), "a job of a long name ".repeat(8), base.currencies(), base.graces(), base.phones(), awaited, checks,
                base.inputs(), base.program(), base.schema(), base.settingsHash(), base.parameters(), base.notes(), base.generatedAt(), base.layout(), base.sameness());

        Path edition = edition("first-page", night -> {
            night.fill();
            night.named(List.of(LONG));
            night.discrepancies(StoredNight.DAY, 500);
        }, request);

        assertThat(PdfText.byPage(edition.resolve("nightly.pdf")).get(0)).anyMatch(line -> line.startsWith("and 14 more checks below"))
                .anyMatch(line -> line.endsWith("250 critical discrepancies need action."));
    }

    @Test
    void manyDiscrepanciesMakeNoLongReport() throws IOException {
        many(20_000);
    }

    @Test
    @Tag("long")
    void twoHundredThousandDiscrepanciesMakeNoLongReport() throws IOException {
        many(200_000);
    }

    private static void many(int number) throws IOException {
        Path edition = edition("many", night -> {
            night.fill();
            night.discrepancies(StoredNight.DAY, number);
        }, request());

        PdfText text = PdfText.of(edition.resolve("nightly.pdf"));
        assertThat(text.pages()).isLessThan(16);
        assertThat(Files.size(edition.resolve("nightly.pdf"))).isLessThan(300_000);
        assertThat(Files.size(edition.resolve("index.html"))).isLessThan(200_000);
        assertThat(text.lines()).anyMatch(line -> line.contains(String.format(Locale.ROOT, "%,d", number / 2) + "; the rest: discrepancies.csv"));
        assertThat(page(edition).select("#rows-open tbody tr")).hasSizeBetween(50, 100);
    }

    @Test
    void aPageIsWholeByItself() throws IOException {
        Path edition = edition("night", StoredNight::fill, request());
        Document page = page(edition);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("[src], link, iframe, object, embed")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#") || href.equals("../../index.html") || Files.exists(edition.resolve(href)));
        assertThat(new TreeSet<>(page.select("[id]").eachAttr("id"))).as("each id once").hasSameSizeAs(page.select("[id]"));
        assertThat(page.select("a[href^=#]")).allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
        assertThat(page.select("thead th")).allMatch(head -> head.attr("scope").equals("col"));
        assertThat(page.select("input, select")).allMatch(field -> field.parent() != null && field.parent().normalName().equals("label"));
        assertThat(page.select("svg")).allMatch(chart -> chart.attr("role").equals("img") && !chart.attr("aria-label").isBlank());
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void theTotalsOfAPageAreTheSumsOfItsRows() throws IOException {
        Document page = page(edition("night", night -> {
            night.fill();
            night.campaigns(250);
        }, request()));

        int checked = 0;
        for (Element total : page.select("tr.total:has([data-sum-of])")) {
            for (Element cell : total.select("td[data-sum-of*=waterfall], td[data-sum-of*=call-results]")) {
                int fromRight = total.childrenSize() - 1 - total.children().indexOf(cell);
                long sum = total.parent().select("tr:not(.total):not(.part)").stream().mapToLong(row -> number(row.child(row.childrenSize() - 1 - fromRight))).sum();
                assertThat(number(cell)).as(cell.attr("data-sum-of")).isEqualTo(sum);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(12);
    }

    private static long number(Element cell) {
        return Long.parseLong(cell.text().replace(",", ""));
    }

    private static Document page(Path edition) throws IOException {
        return Jsoup.parse(edition.resolve("index.html"), StandardCharsets.UTF_8.name());
    }

    private static EditionRequest request() {
        return request(Paper.A4, Period.day(StoredNight.DAY), List.of());
    }

    private static EditionRequest request(Paper paper, Period period, List<String> awaited) {
        EditionRequest like = NightRequest.of(false, Sameness.FIGURES, period);
        return new EditionRequest(
                period, like.days(), like.asOf(), like.runNumber(), like.jobName(), like.currencies(), like.graces(), like.phones(), awaited, like.tieOut(), like.inputs(),
                like.program(), like.schema(), like.settingsHash(), like.parameters(), like.notes(), like.generatedAt(), new Layout(paper, "Acme Solar\nAccounts payable", Map.of()),
                like.sameness());
    }

    private static Path edition(String name, Consumer<StoredNight> night, EditionRequest request) {
        try (Store store = TestStores.h2()) {
            night.accept(new StoredNight(store));
            Path out = KEPT.resolve(name);
            Disk.deleteFolder(out);
            Path edition = EditionWriter.write(store, request, new Editions(store, out).hiddenFolder(request.period())).folder();
            List<List<String>> pages = PdfText.byPage(edition.resolve("nightly.pdf"));
            assertThat(pages).as("no page with head and foot only").allMatch(page -> page.size() > 5);
            assertThat(pages.get(0)).as("what is signed stands on the first page").anyMatch(line -> line.startsWith("Prepared by: name, date, signature"));
            assertThat(pages.get(1)).contains(request.period().isOneDay() ? "Lead waterfall" : "Leads, day by day");
            return edition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
