package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Outcome;
import leadtally.lead.Period;
import leadtally.lead.Reason;
import leadtally.report.csv.PhonePrint;
import leadtally.report.restatement.TouchedSince;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must give: the same bytes, the same numbering, the same publishing. */
abstract class EditionContract {
    private static final Instant NOW = Instant.parse("2026-03-05T07:31:00Z");

    @TempDir
    Path out;

    abstract Store fresh();

    @Test
    void theFilesAreTheExpectedBytes() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();

            WrittenEdition written = write(store, request(false));

            Expected.folder("night", written.folder(), written.files().keySet().stream().filter(name -> name.endsWith(".csv")).toList());
            assertThat(written.state()).isEqualTo(EditionState.FINAL);
            assertThat(written.counts().submitted()).isEqualTo(6);
            assertThat(written.counts().outcomes()).containsEntry(Outcome.MISSING, 1L);
            assertThat(written.counts().open())
                    .containsExactly(Map.entry(Reason.NO_OUTCOME_BY_DEADLINE, 1L), Map.entry(Reason.BILLED_NOT_BILLABLE, 1L), Map.entry(Reason.BILLED_TWICE, 1L));
            assertThat(written.counts().atStake()).containsExactly(Map.entry("USD", new BigDecimal("1.0200")));
            assertThat(written.files().get("billing.csv").sums().get("amount USD")).isEqualByComparingTo("0.5301");
        }
    }

    @Test
    void phonesAreWholeWhereAskedFor() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();

            WrittenEdition written = write(store, request(true));

            assertThat(text(written.folder().resolve("reconciliation.csv"))).contains("not a phone,,", "+919876543210,").doesNotContain("+1******");
        }
    }

    @Test
    void theSameFiguresMakeNoOtherEdition() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            EditionRequest request = request(false);
            List<Path> first = publish(editions, write(store, request));

            WrittenEdition again = write(store, request(true));
            List<Path> second = publish(editions, again);
            store.jdbc().update("update discrepancy set state = 'RESOLVED' where state = 'OPEN' and reason = 'BILLED_TWICE'", Map.of());
            List<Path> third = publish(editions, write(store, request));

            assertThat(first).containsExactly(out.resolve("2026-03-03/edition-1"));
            assertThat(again.unchanged()).isTrue();
            assertThat(second).isEmpty();
            assertThat(third).containsExactly(out.resolve("2026-03-03/edition-2"));
            assertThat(out.resolve("2026-03-03")).isDirectoryNotContaining("glob:**/.*");
            assertThat(out.resolve("latest/manifest.json")).content(StandardCharsets.UTF_8).contains("\"edition\" : 2", "\"state\" : \"final\"");
        }
    }

    @Test
    void oneThreadAndTwoWriteTheSameFiles() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            WrittenEdition byOne = write(store, request(false), 1);
            WrittenEdition byTwo = write(store, request(false), 2);

            assertThat(csvOf(byTwo)).hasSize(11).isEqualTo(csvOf(byOne));
            assertThat(byTwo.fingerprint()).isEqualTo(byOne.fingerprint());
        }
    }

    @Test
    void reportPublishesAgainWhenTheBytesOfACsvDiffer() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            publish(editions, write(store, request(false)));

            WrittenEdition same = write(store, request(false, Sameness.FILES));
            publish(editions, same);
            WrittenEdition whole = write(store, request(true, Sameness.FILES));

            assertThat(same.unchanged()).isTrue();
            assertThat(whole.unchanged()).isFalse();
            assertThat(whole.fingerprint()).isEqualTo(same.fingerprint());
        }
    }

    @Test
    void theLinkNamesTheAskedPeriodOfSeveral() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            WrittenEdition day = write(store, request(false));
            EditionRequest before = request(false, Sameness.FIGURES, Period.day(StoredNight.DAY.minusDays(1)));

            editions.publish(List.of(write(store, before), day), before.period(), null, StoredNight.AS_OF, NOW);

            assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-03-02/edition-1"));
            assertThat(day.folder()).doesNotExist();
        }
    }

    @Test
    void renamingIsFinishedWhereItStopped() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            List<Path> published = publish(editions, write(store, request(false)));
            Files.move(published.get(0), out.resolve("2026-03-03/.edition-1"));
            store.jdbc().update("update edition set status = 'publishing'", Map.of());

            assertThat(editions.finishPublishing(NOW)).isEqualTo(published);
            assertThat(editions.finishPublishing(NOW)).isEmpty();
            assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-03-03/edition-1"));
            assertThat(published.get(0).resolve("manifest.json")).exists();
        }
    }

    @Test
    void anOldEditionOnDiskIsNotOverwrittenByANewStore() throws IOException {
        try (Store store = fresh()) {
            Files.createDirectories(out.resolve("2026-03-03/edition-7"));

            assertThat(new Editions(store, out).hiddenFolder(Period.day(StoredNight.DAY))).isEqualTo(out.resolve("2026-03-03/.edition-8"));
        }
    }

    @Test
    void anEmptyPeriodHasAllFilesWithHeadersOnly() throws IOException {
        try (Store store = fresh()) {
            WrittenEdition written = write(store, request(false));

            assertThat(written.files().values()).allSatisfy(file -> assertThat(file.sums()).isEmpty());
            assertThat(text(written.folder().resolve("waterfall.csv"))).isEqualTo(
                    "day,vendor,campaign_id,traffic,submitted,created,landline,dnc,rejected,duplicate,contradicted,ambiguous,pending,missing\r\n");
        }
    }

    @Test
    void aPendingSubmissionOrAnAwaitedSourceMakesItProvisional() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            store.jdbc().update("update day_waterfall set pending = 1, missing = 0 where missing = 1", Map.of());

            assertThat(write(store, request(false)).state()).isEqualTo(EditionState.PROVISIONAL);
        }
    }

    @Test
    void aFolderThatIsNoHiddenEditionIsRefused() {
        try (Store store = fresh()) {
            assertThatThrownBy(() -> EditionWriter.write(store, request(false), out.resolve("elsewhere"))).hasMessageContaining("Editions.hiddenFolder");
        }
    }

    @Test
    void theOpenOnesOfEveryDayAreReplacedAtOnce() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            editions.replaceOverall(request(false));
            store.jdbc().update("update discrepancy set state = 'RESOLVED' where reason = 'BILLED_TWICE'", Map.of());

            editions.replaceOverall(request(false));

            assertThat(text(out.resolve("open-discrepancies.csv")).lines()).hasSize(3);
            assertThat(out).isDirectoryNotContaining("glob:**/.*");
        }
    }

    @Test
    void theOpenOnesOfADayAreTakenFromItsEditionAsTheStoreHasThem() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            store.jdbc().update("update discrepancy set business_day = :day where reason = 'BILLED_TWICE' and state = 'OPEN'", Map.of("day", StoredNight.DAY.minusDays(1)));
            store.jdbc().update("update discrepancy set business_day = :day where reason = 'BILLED_NOT_BILLABLE'", Map.of("day", StoredNight.DAY.plusDays(1)));
            Editions editions = new Editions(store, out);
            editions.replaceOverall(request(false));
            byte[] fromTheStore = Files.readAllBytes(out.resolve("open-discrepancies.csv"));
            String page = text(out.resolve("index.html"));

            OverallFiles overall = editions.overall();
            overall.writeOpen(StoredNight.AS_OF, request(false).phones(), Set.of(StoredNight.DAY));
            overall.takeOver(List.of(write(store, request(false))));
            overall.replace(request(false));

            assertThat(Files.readAllBytes(out.resolve("open-discrepancies.csv"))).isEqualTo(fromTheStore);
            assertThat(text(out.resolve("open-discrepancies.csv")).lines().map(line -> line.substring(0, 10)).distinct())
                    .containsExactly("day,reason", StoredNight.DAY.minusDays(1).toString(), StoredNight.DAY.toString(), StoredNight.DAY.plusDays(1).toString());
            assertThat(text(out.resolve("index.html"))).isEqualTo(page);
        }
    }

    @Test
    void thePageOverAllEditionsHasThemAllAndItsLinksLead() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            publish(editions, write(store, request(false)));
            store.jdbc().update("update discrepancy set state = 'RESOLVED' where state = 'OPEN' and reason = 'BILLED_TWICE'", Map.of());
            store.jdbc().update("update day_open set resolved = 1", Map.of());
            publish(editions, write(store, request(false)));

            editions.replaceOverall(request(false));

            Document page = Jsoup.parse(out.resolve("index.html"), StandardCharsets.UTF_8.name());
            assertThat(page.select("section:has(#editions) tbody tr").eachText())
                    .containsExactly("2026-03-03 2, final before: 1 2026-03-05 07:30:00 6 1 1 5 2 0.5301 USD 1.0200 USD page PDF folder");
            assertThat(page.select("#rows-open tbody tr")).hasSize(2);
            assertThat(page.select("a[href]").eachAttr("href")).contains("2026-03-03/edition-1/index.html", "2026-03-03/edition-2/nightly.pdf", "2026-03-03/edition-2/index.html")
                    .allMatch(href -> href.startsWith("#") || Files.exists(out.resolve(href)));
            assertThat(page.select("section:has(#trend) svg").eachAttr("aria-label"))
                    .contains("Discrepancies of each day that are open now, 2026-02-03 to 2026-03-04; the most of a day: 2.");
            assertThat(out).isDirectoryNotContaining("glob:**/.*");
        }
    }

    /** A PDF holds the moment it was made. */
    private static Map<String, FileFigures> csvOf(WrittenEdition edition) {
        return edition.files().entrySet().stream().filter(file -> file.getKey().endsWith(".csv")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Path> publish(Editions editions, WrittenEdition written) {
        return editions.publish(List.of(written), Period.day(StoredNight.DAY), null, StoredNight.AS_OF, NOW);
    }

    private WrittenEdition write(Store store, EditionRequest request) {
        return write(store, request, EditionWriter.AT_ONCE);
    }

    private WrittenEdition write(Store store, EditionRequest request, int threads) {
        return EditionWriter.write(store, request, new Editions(store, out).hiddenFolder(request.period()), new TouchedSince(), threads);
    }

    static EditionRequest request(boolean fullPhones) {
        return request(fullPhones, Sameness.FIGURES);
    }

    private static EditionRequest request(boolean fullPhones, Sameness sameness) {
        return request(fullPhones, sameness, Period.day(StoredNight.DAY));
    }

    static EditionRequest request(boolean fullPhones, Sameness sameness, Period period) {
        return new EditionRequest(
                period, new BusinessDays(ZoneId.of("America/New_York")), StoredNight.AS_OF, 3L, "nightly",
                Map.of("leadping", "USD", "yotel", "INR"), Map.of("aktify", Duration.ofHours(24)),
                new PhonePrint(fullPhones, "demo-key".getBytes(StandardCharsets.UTF_8)), List.of(),
                List.of(TieOutRow.equal("9.3 waterfall", "submissions", BigDecimal.valueOf(6), "waterfall rows", BigDecimal.valueOf(6))),
                List.of(new InputFigures("crm inbox/submissions/a.csv", "ab12", 7, 6, 0, 1, 0)), "0.1.0", "5", "cafe",
                List.of(new EditionRequest.Parameter("windows", "pairing 15m, callback 30m")), List.of("aktify: unknown callResult -new value, 9 times"),
                NOW, Layout.PLAIN, sameness);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
