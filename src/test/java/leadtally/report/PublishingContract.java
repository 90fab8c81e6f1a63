package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What every database must give: the same numbering, the same publishing, the same files over all editions. */
abstract class PublishingContract extends EditionNight {
    @Test
    void theSameFiguresMakeNoOtherEdition() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            EditionRequest request = NightRequest.of(false);
            List<Path> first = publish(editions, write(store, request));

            WrittenEdition again = write(store, NightRequest.of(true));
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
    void reportPublishesAgainWhenTheBytesOfACsvDiffer() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            publish(editions, write(store, NightRequest.of(false)));

            WrittenEdition same = write(store, NightRequest.of(false, Sameness.FILES));
            publish(editions, same);
            WrittenEdition whole = write(store, NightRequest.of(true, Sameness.FILES));

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
            WrittenEdition day = write(store, NightRequest.of(false));
            EditionRequest before = NightRequest.of(false, Sameness.FIGURES, Period.day(StoredNight.DAY.minusDays(1)));

            editions.publish(List.of(write(store, before), day), before.period(), null, StoredNight.AS_OF, NightRequest.NOW);

            assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-03-02/edition-1"));
            assertThat(day.folder()).doesNotExist();
        }
    }

    @Test
    void renamingIsFinishedWhereItStopped() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            List<Path> published = publish(editions, write(store, NightRequest.of(false)));
            Files.move(published.get(0), out.resolve("2026-03-03/.edition-1"));
            store.jdbc().update("update edition set status = 'publishing'", Map.of());

            assertThat(editions.finishPublishing(NightRequest.NOW)).isEqualTo(published);
            assertThat(editions.finishPublishing(NightRequest.NOW)).isEmpty();
            assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-03-03/edition-1"));
            assertThat(published.get(0).resolve("manifest.json")).exists();
        }
    }

    @Test
    void aLinkThatCouldNotBeMadeIsMadeByWhoeverFinishes() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            Path inTheWay = Files.createDirectories(out.resolve("latest/kept"));
            WrittenEdition written = write(store, NightRequest.of(false));

            assertThatThrownBy(() -> publish(editions, written)).hasMessageContaining("latest: ").hasMessageEndingWith("see what stands there, and the space and the rights of its folder");
            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());

            assertThat(editions.finishPublishing(NightRequest.NOW)).containsExactly(out.resolve("2026-03-03/edition-1"));
            assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("2026-03-03/edition-1"));
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
    void theOpenOnesOfEveryDayAreReplacedAtOnce() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            Editions editions = new Editions(store, out);
            editions.replaceOverall(NightRequest.of(false));
            store.jdbc().update("update discrepancy set state = 'RESOLVED' where reason = 'BILLED_TWICE'", Map.of());

            editions.replaceOverall(NightRequest.of(false));

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
            editions.replaceOverall(NightRequest.of(false));
            byte[] fromTheStore = Files.readAllBytes(out.resolve("open-discrepancies.csv"));
            String page = text(out.resolve("index.html"));

            OverallFiles overall = editions.overall();
            overall.writeOpen(StoredNight.AS_OF, NightRequest.of(false).phones(), Set.of(StoredNight.DAY));
            overall.takeOver(List.of(write(store, NightRequest.of(false))));
            overall.replace(NightRequest.of(false));

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
            publish(editions, write(store, NightRequest.of(false)));
            store.jdbc().update("update discrepancy set state = 'RESOLVED' where state = 'OPEN' and reason = 'BILLED_TWICE'", Map.of());
            store.jdbc().update("update day_open set resolved = 1", Map.of());
            publish(editions, write(store, NightRequest.of(false)));

            editions.replaceOverall(NightRequest.of(false));

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

    private List<Path> publish(Editions editions, WrittenEdition written) {
        return editions.publish(List.of(written), Period.day(StoredNight.DAY), null, StoredNight.AS_OF, NightRequest.NOW);
    }
}
