package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days have an edition though no submission and no event is of them (rules 8.2, 8.4). */
abstract class DaysWithoutFactsContract extends TwoNightsContract {
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";

    /** Pushed to Yotel in the last microsecond of 4 March, New York's time: what answers it within 24 h (rule 3.3) is of the next day. */
    private static final String BEFORE_MIDNIGHT = "yotel,y1,a1,9810000001,2026-03-05T04:59:59.999999Z\n";

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

    /** What is wrong with an answer is of the answer's day (refinement 6.1), the submission that it is about of an earlier one. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05T05:00:00Z", "2026-03-06T04:59:59.999999Z"})
    void aMissedNightOfNothingButAFailedAnswerIsPublished(String at) throws IOException {
        try (Store store = store()) {
            missedNight(store, BEFORE_MIDNIGHT, answer(at, 500));

            assertThat(days()).containsExactly("2026-03-04", "2026-03-05", "2026-03-07");
            assertThat(rows("reconciliation.csv")).isEmpty();
            assertThat(rows("discrepancies.csv")).singleElement(STRING).startsWith("2026-03-05,ANSWER_FAILED,medium,OPEN,yotel,y1,,");
        }
    }

    /** An answer is a fact with an event time of its own (refinement 3.3, rule 8.5), whether or not it has a row on its day: the edition proves what became of it. */
    @Test
    void aMissedNightOfNothingButAnAcceptingAnswerIsPublished() throws IOException {
        try (Store store = store()) {
            missedNight(store, BEFORE_MIDNIGHT, answer("2026-03-05T06:00:00Z", 200));

            assertThat(days()).containsExactly("2026-03-04", "2026-03-05", "2026-03-07");
            assertThat(rows("reconciliation.csv")).isEmpty();
            assertThat(rows("discrepancies.csv")).isEmpty();
            assertThat(rows("tie-out.csv")).first(STRING).matches("9\\.1 records,records read,1,.*,1,0,true");
        }
    }

    /** A failed answer to a lead that nobody else submitted makes the submission itself (refinement 3.3): its day is one with a submission. */
    @Test
    void aMissedNightOfAnAnswerThatMakesItsSubmissionIsPublished() throws IOException {
        try (Store store = store()) {
            missedNight(store, "", answer("2026-03-05T06:00:00Z", 500));

            assertThat(days()).containsExactly("2026-03-04", "2026-03-05", "2026-03-07");
            assertThat(rows("reconciliation.csv")).singleElement(STRING).startsWith("2026-03-05,yotel,y1,");
        }
    }

    /** 8 March has 23 hours in New York: it ends at 04:00 in UTC. */
    @Test
    void aDayOfNothingButAnAnswerIsNoneWithoutWork() {
        try (Store store = store()) {
            answersJob();
            TwoNights nights = new TwoNights(folder);
            StringBuilder week = new StringBuilder(HEADER);
            for (int day = 1; day <= 7; day++) {
                week.append("aktify,west,A1,+12125550001,2026-03-0").append(day).append("T15:00:00Z\n");
            }
            nights.write("inbox/crm/1.csv", week + "yotel,y1,a1,9810000001,2026-03-08T04:30:00Z\n");
            String noWork = "NO WORK: nothing was submitted or reported on 2026-03-0";
            assertThat(nightOf(store, 8)).as("nothing came yet").contains(noWork + "8");
            nights.write("inbox/yotel/1.ndjson", answer("2026-03-09T03:59:59Z", 200));

            assertThat(nightOf(store, 8)).doesNotContain("NO WORK");
            assertThat(nightOf(store, 9)).as("seven days before had something").contains(noWork + "9");
        }
    }

    /** A night for 4 March, then what comes of 5 March, which nobody asks for, and a night for 7 March; 6 March has nothing. */
    private void missedNight(Store store, String pushed, String answered) {
        answersJob();
        TwoNights nights = new TwoNights(folder);
        nights.write("inbox/crm/1.csv", HEADER + "aktify,west,A1,+12125550001,2026-03-04T15:00:00Z\n" + pushed);
        nightOf(store, 4);
        nights.write("inbox/yotel/1.ndjson", answered);
        nights.write("inbox/crm/2.csv", HEADER + "aktify,west,A2,+12125550002,2026-03-07T15:00:00Z\n");
        nightOf(store, 7);
    }

    private void answersJob() {
        new TwoNights(folder).write("job.yml", """
                name: answers
                zone: America/New_York
                output: out
                vendors:
                  aktify: { region: US, currency: USD }
                  yotel: { region: IN, grace: 1h, currency: INR, zone: Asia/Kolkata }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "inbox/crm/*" }
                  - { name: yotel, vendor: yotel, reads: answers, format: yotel-push, files: "inbox/yotel/*" }
                thresholds: { missing: 100%, critical: 1000 }
                """);
    }

    private static String answer(String at, int status) {
        return """
                {"requested_at":"%s","campaign_id":"y1","request":{"phone":"9810000001"},"status":%d,"response":%s}
                """.formatted(at, status, status == 200 ? "{\"status\":\"added\",\"id\":\"1\"}" : "{}");
    }

    /** What the run of a day of March 2026 prints on the day after. */
    private String nightOf(Store store, int day) {
        Night.Result result = new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 3, day)), Instant.parse("2026-03-%02dT16:00:00Z".formatted(day + 1)));
        assertThat(result.code()).as(result.printed()).isZero();
        return result.printed();
    }

    /** The rows of a file of the missed night. */
    private List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/2026-03-05/edition-1").resolve(file), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
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

    /** East of Greenwich it begins in year 0, which PostgreSQL does not read. */
    @Test
    void theFirstDaysOfAllEastOfGreenwich() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace("zone: America/New_York", "zone: Asia/Kolkata"));
            nights.write("inbox/crm/1.csv", ONE_LEAD.replace("2026-03-03T10:00:00Z", "0001-01-02T10:00:00Z"));
            Period first = new Period(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 3));

            Night.Result result = new Night(store, folder).run("job.yml", first, TwoNights.FIRST);

            assertThat(result.code()).as(result.printed()).isZero();
            assertThat(days()).containsExactly("0001-01-01_0001-01-03", "0001-01-02");
        }
    }

    /** Its end is in a year of five digits. */
    @Test
    void theLastDayOfAll() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");

            Night.Result result = new Night(store, folder).run("job.yml", Period.day(LocalDate.of(9999, 12, 31)), TwoNights.FIRST);

            assertThat(result.code()).as(result.printed()).isZero();
            assertThat(days()).containsExactly("9999-12-31");
        }
    }

    private List<String> days() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("out"))) {
            return folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*")).sorted().toList();
        }
    }
}
