package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;

/** Which days have an edition though no fact is of them (rules 8.2, 8.4). */
abstract class DaysWithoutFactsContract extends TwoNightsContract {
    /** Days without a fact have figures, too: a callback is of the day that it is due, an opt-out of its own time, and of a feed that fell silent nothing came. */
    @Test
    void daysAddUpToTheirRangeThoughNothingIsOfSomeOfThem() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/aktify/1.ndjson", """
                    {"metadata":{"eventType":"lead.call_scheduled","campaignId":"west","eventTime":"2026-03-03T16:00:00Z"},"data":{"phone":"+12125550001","scheduledTime":"2026-03-05T16:00:00Z"}}
                    {"metadata":{"eventType":"dnc.created","campaignId":"west","eventTime":"2026-03-03T18:00:00Z"},"data":{"phone":"+12125550002","dncTimestamp":"2026-03-06T17:00:00Z"}}
                    """);
            Period range = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 7));
            assertThat(new Night(store, folder).run("job.yml", range, Instant.parse("2026-03-08T12:00:00Z")).code()).isIn(0, 2);

            assertThat(days()).containsExactly("2026-03-02_2026-03-07", "2026-03-03", "2026-03-05", "2026-03-06");
        }
    }

    @Test
    void aDayOnWhichAFeedWasSilentIsPublishedWithItsRange() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            StringBuilder week = new StringBuilder();
            for (int day = 1; day <= 9; day++) {
                week.append(TwoNights.created("A1", "+12125550001", "2026-03-0" + day + "T14:00:00Z"));
            }
            nights.write("inbox/aktify/1.ndjson", week.toString());
            Night night = new Night(store, folder);
            assertThat(night.run("job.yml", Period.day(LocalDate.of(2026, 3, 9)), Instant.parse("2026-03-10T12:00:00Z")).code()).isIn(0, 2);
            assertThat(night.run("job.yml", Period.day(LocalDate.of(2026, 3, 11)), Instant.parse("2026-03-12T12:00:00Z")).code()).isIn(0, 2);
            assertThat(days()).as("a missed night has facts (rule 8.4)").doesNotContain("2026-03-10").contains("2026-03-11");
            Period range = new Period(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 11));
            assertThat(night.run("job.yml", range, Instant.parse("2026-03-12T12:00:00Z")).code()).isIn(0, 2);

            assertThat(days()).contains("2026-03-09_2026-03-11", "2026-03-10");
            assertThat(Files.readString(folder.resolve("out/2026-03-10/edition-1/discrepancies.csv"), StandardCharsets.UTF_8)).contains(",FEED_SILENT,");
        }
    }

    /** The days before it, which are asked for too, are of no year that PostgreSQL knows. */
    @Test
    void theFirstDayOfAll() {
        try (Store store = store()) {
            new TwoNights(folder).job("24h", "masked");
            Night night = new Night(store, folder);
            Period first = Period.day(LocalDate.of(1, 1, 1));

            assertThat(night.run("job.yml", first, TwoNights.FIRST).code()).isZero();

            assertThat(night.edition("out", first)).hasFileName("edition-1");
        }
    }

    private List<String> days() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("out"))) {
            return folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(name -> name.startsWith("20")).sorted().toList();
        }
    }
}
