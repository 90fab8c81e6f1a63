package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.lead.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, from disk: nothing is asked for from elsewhere, the filter works, keys reach everything, light and dark can be read. */
@Tag("long")
class BrowserTest {
    private static final String SHOWN = "[...document.querySelectorAll('#rows-open tbody tr')].filter(row => row.offsetParent !== null).length";
    private static final String FOCUS = "(document.activeElement.tagName + ' ' + (document.activeElement.name || document.activeElement.textContent.trim().slice(0, 24))).trim()";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path edition;

    @BeforeAll
    static void start() throws Exception {
        Path program = Browser.program().orElse(null);
        assumeTrue(program != null, "no Chromium on this machine: install the package chromium");
        Path out = folder.resolve("out folder \u00e9");
        try (Store store = TestStores.h2()) {
            StoredNight night = new StoredNight(store);
            night.fill();
            night.named(List.of("<script>document.title='hacked'</script>", "<img src=https://elsewhere.example/x onerror=\"document.title='hacked'\">"));
            night.activity();
            night.disputed("SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE", "ev-8", "2491634.1327161374");
            night.discrepancies(StoredNight.DAY, 40);
            night.named(List.of("campaign.lead_created_by_hand.of_the_night"));
            night.disputed("BILLED_TWICE", "ev-10", "200000000.0200000002");
            Editions editions = new Editions(store, out);
            EditionRequest request = NightRequest.of(false);
            WrittenEdition written = EditionWriter.write(store, request, editions.hiddenFolder(request.period()));
            edition = editions.publish(List.of(written), Period.day(StoredNight.DAY), null, StoredNight.AS_OF, StoredNight.AS_OF).get(0);
            editions.replaceOverall(request);
        }
        browser = Browser.start(program, folder);
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void nothingIsAskedForFromElsewhereAndHostileNamesAreText() throws Exception {
        for (Path page : List.of(edition.resolve("index.html"), edition.resolve("../../index.html").normalize())) {
            browser.open(page.toUri().toString());

            assertThat(browser.complaints()).as(page.toString()).isEmpty();
            assertThat(browser.evaluate("document.title")).doesNotContain("hacked");
            assertThat(browser.evaluate("document.body.textContent.includes(\"document.title='hacked'\")")).isEqualTo("true");
            assertThat(browser.evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
        }
    }

    @Test
    void thePolicyStopsAScriptThatIsNotThePages() throws Exception {
        Path altered = edition.resolveSibling("altered.html");
        Files.writeString(altered, Files.readString(edition.resolve("index.html"), StandardCharsets.UTF_8)
                .replace("</footer>", "</footer><script>document.title='hacked'</script><img src='https://elsewhere.example/x'>"), StandardCharsets.UTF_8);

        browser.open(altered.toUri().toString());

        assertThat(browser.evaluate("document.title")).isEqualTo("Nightly close 2026-03-03");
        assertThat(browser.complaints()).filteredOn(complaint -> complaint.contains("Content Security Policy")).hasSize(2).allMatch(complaint -> complaint.endsWith("The action has been blocked."));
    }

    @Test
    void theFilterShowsWhatFitsAndIsKeptInTheAddress() throws Exception {
        browser.open(edition.resolve("index.html").toUri().toString());
        int all = Integer.parseInt(browser.evaluate(SHOWN));
        browser.evaluate("document.querySelector('input[name=words]').focus()");
        browser.type("contacted AUTOS");
        int contacted = Integer.parseInt(browser.evaluate(SHOWN));
        String address = browser.evaluate("location.href");

        assertThat(all).isGreaterThan(contacted);
        assertThat(contacted).isEqualTo(20);
        assertThat(browser.evaluate("document.querySelector('output').textContent")).isEqualTo(contacted + " of " + all + " rows");
        assertThat(address).endsWith("#words=contacted+AUTOS");

        browser.open(address + "&severity=high");
        assertThat(browser.evaluate(SHOWN)).isEqualTo("0");
        browser.open(edition.resolve("index.html").toUri() + "#severity=critical");
        assertThat(browser.evaluate(SHOWN)).isEqualTo("20");
        browser.evaluate("document.querySelector('button[type=reset]').click()");
        assertThat(browser.evaluate("location.hash")).isEmpty();
        assertThat(browser.evaluate(SHOWN)).isEqualTo(Integer.toString(all));
    }

    @Test
    void theWayBackLeadsFromTheEditionAndFromTheLinkToIt() throws Exception {
        Path over = edition.resolve("../../index.html").normalize();
        for (Path page : List.of(edition.resolve("index.html"), over.resolveSibling("latest").resolve("index.html"))) {
            browser.open(page.toUri().toString());

            assertThat(Path.of(URI.create(browser.evaluate("[...document.querySelectorAll('nav a')].find(link => link.textContent == 'All editions').href")))).as(page.toString()).isEqualTo(over);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void namesOfReasonsBreakBetweenTheirWords() throws Exception {
        browser.width(1200);
        browser.open(edition.resolve("index.html").toUri().toString());

        assertThat(browser.evaluate(lines("#discrepancies-by-reason"))).isEqualTo(
                "CONTACTED_:1,AFTER_:1,DNC:1,BILLED_:1,AFTER_:1,DNC:1,BILLED_:1,TWICE:1,NO_:1,OUTCOME_:1,BY_:1,DEADLINE:1,BILLED_:1,NOT_:1,BILLABLE:1,"
                + "SCHEDULED_:1,FLAG_:1,CONTRADICTS_:1,CALL_:1,TYPE:1");
    }

    /** Each text of the first column of a section's table, and over how many lines it is broken. */
    private static String lines(String heading) {
        return """
                [...document.querySelector('HEADING').closest('section').querySelectorAll('tbody tr:not(.total) th')].flatMap(cell => [...cell.childNodes])
                  .filter(node => node.nodeType === 3).map(node => { const range = document.createRange(); range.selectNodeContents(node);
                    return node.textContent + ':' + new Set([...range.getClientRects()].map(line => line.top)).size; }).join()"""
                .replace("HEADING", heading);
    }

    /** A name without blanks breaks at its marks, whatever column it is in. */
    @Test
    void wordsOfNamesAreNotBroken() throws Exception {
        for (int width : List.of(1000, 1300)) {
            browser.width(width);
            browser.open(edition.resolve("index.html").toUri().toString());

            assertThat(browser.evaluate("""
                    [...document.querySelectorAll('td, th')].flatMap(cell => [...cell.childNodes]).filter(node => node.nodeType === 3).flatMap(node =>
                      [...node.textContent.matchAll(/(?<!\\p{L})\\p{L}{2,15}(?!\\p{L})/gu)].filter(word => { const range = document.createRange();
                        range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
                        return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1; }).map(word => word[0])).join()"""))
                    .as(width + " wide").isEmpty();
        }
        browser.width(1200);
    }

    @Test
    void largeAmountsNeitherOverlapNorCutWhatIsBesideThem() throws Exception {
        for (int width : List.of(1000, 1300)) {
            browser.width(width);
            browser.open(edition.resolve("index.html").toUri().toString());
            assertThat(browser.evaluate("document.querySelector('.figures').textContent.includes('202,')")).isEqualTo("true");
            assertThat(browser.evaluate("[...document.querySelectorAll('.figures div')].filter(tile => tile.scrollWidth > tile.clientWidth).map(tile => tile.textContent).join()"))
                    .as(width + " wide").isEmpty();
        }
        browser.open(edition.resolve("../../index.html").normalize().toUri().toString());
        assertThat(browser.evaluate("(region => region.scrollWidth - region.clientWidth)(document.querySelector('[aria-labelledby=editions]' + '.scroll'))")).isEqualTo("0");
        browser.width(1200);
    }

    @Test
    void aPrintedPageHasEveryColumn() throws Exception {
        browser.open(edition.resolve("index.html").toUri().toString());
        Path printed = folder.resolve("printed.pdf");
        Files.write(printed, browser.printed());

        PdfText text = PdfText.of(printed);
        assertThat(text.pageSizes()).hasSize(1).allMatch(size -> Integer.parseInt(size.split("x")[0]) > Integer.parseInt(size.split("x")[1]));
        assertThat(text.lines()).anyMatch(line -> line.endsWith(" Missed Superseded Open"));
    }

    @Test
    void everyLinkFieldAndTableIsReachedByKeys() throws Exception {
        browser.open(edition.resolve("index.html").toUri().toString());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            browser.press("Tab", 9);
            reached.add(browser.evaluate(FOCUS));
        }

        assertThat(reached).startsWith("A To the figures", "A All editions", "A nightly.pdf");
        assertThat(reached).contains("INPUT words", "SELECT severity", "SELECT vendor", "SELECT reason", "BUTTON Show all", "A billing.csv", "A claims-leadping.pdf");
        assertThat(reached).filteredOn(focus -> focus.startsWith("DIV")).as("tables that scroll").hasSizeGreaterThan(8);
        browser.open(edition.resolve("index.html").toUri().toString());
        browser.press("Tab", 9);
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
    }

    @Test
    void aScreenReaderIsToldWhatEverythingIs() throws Exception {
        browser.open(edition.resolve("index.html").toUri().toString());

        assertThat(browser.spoken()).contains(
                "heading Nightly close, Tuesday 3 March 2026 FINAL", "navigation Sections", "heading Open discrepancies", "searchbox Words", "combobox Severity", "region Lead waterfall",
                "columnheader Submitted", "link nightly.pdf", "note Is the night right?", "button Show all", "main ", "banner ", "contentinfo ");
        assertThat(browser.spoken()).anyMatch(said -> said.startsWith("image Of ") && said.contains(" submissions: "));
    }

    @Test
    void lightAndDarkCanBeRead() throws Exception {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.open(edition.resolve("index.html").toUri().toString());
            for (String element : List.of("body", "h2", ".note", ".figures .about", "nav a", "thead th", ".badge", ".answer p", ".action")) {
                assertThat(Double.parseDouble(browser.evaluate(contrast(element)))).as(element + (dark ? " dark" : " light")).isGreaterThan(4.5);
            }
        }
    }

    @Test
    void aNarrowWindowScrollsTablesAndNotThePage() throws Exception {
        browser.width(400);
        browser.open(edition.resolve("index.html").toUri().toString());

        assertThat(browser.evaluate("document.documentElement.scrollWidth <= 400")).isEqualTo("true");
        browser.width(1200);
    }

    /** Contrast of an element's text with what lies behind it, as WCAG 2 reckons it. */
    private static String contrast(String element) {
        return """
                (() => {
                  const rgb = text => text.match(/[0-9.]+/g).map(Number);
                  const light = colour => { const [r, g, b] = colour.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                  const element = document.querySelector('ELEMENT');
                  let behind = element;
                  while (rgb(getComputedStyle(behind).backgroundColor)[3] === 0) { behind = behind.parentElement; }
                  const [a, b] = [light(rgb(getComputedStyle(element).color)), light(rgb(getComputedStyle(behind).backgroundColor))];
                  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                })()"""
                .replace("ELEMENT", element);
    }
}
