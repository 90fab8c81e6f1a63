package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.job.ExitCodes;
import leadtally.job.JobFile;
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Which days are published again, and which are not (rules 8.2, 8.4). */
abstract class PublishedAgainContract extends TwoNightsContract {
    private static final String ONE_LEAD = "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A3,+12125550003,2026-03-03T10:00:00Z\n";

    @Test
    void aRepeatMakesNoEdition() throws IOException {
        try (Store store = store()) {
            twoNights(store);

            Night.Result again = run(store, TwoNights.SECOND);

            assertThat(again.code()).isZero();
            assertThat(again.printed()).contains("Nothing changed: 2026-03-03 stays at edition 2.");
            assertThat(edition(3)).doesNotExist();

            Files.move(edition(2), folder.resolve("moved"));
            assertThat(run(store, TwoNights.SECOND).printed()).contains("Nothing changed: 2026-03-03 stays at edition 2, but " + edition(2) + " is not there: it was published in another");
            assertThat(edition(3)).doesNotExist();
        }
    }

    /** What no figure holds is said where figures are read, also where nothing else came. */
    @Test
    void recordsThatNobodyCouldReadAreTold() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/crm/1.csv", "vendor;campaign_id;external_lead_id;phone;submitted_at\naktify;west;A1;+12125550001;2026-03-03T11:00:00Z\n");
            Night.Result first = run(store, TwoNights.FIRST);
            assertThat(first.printed()).contains("of this run could not be read, and no figure holds what", "; see leadtally rejected --run 1\n").containsPattern("run 1 of .*[0-9]+ records? rejected, ");
            assertThat(Files.readString(edition(1).resolve("index.html"), StandardCharsets.UTF_8)).contains("Nothing was submitted in this period.", "could not be read, and no figure holds what");

            Night.Result second = run(store, TwoNights.SECOND);
            assertThat(second.printed()).doesNotContain("could not be read", " rejected,");
        }
    }

    /** An answer that is ambiguous for two phones stays so while it is for one: the cause is not gone (rules 6.2, 8.2). */
    @Test
    void anAnswerThatIsAmbiguousForAnotherPhoneStaysOpen() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.write("job.yml", """
                    name: two-nights
                    zone: America/New_York
                    output: out
                    vendors:
                      yotel: { region: IN, grace: 1h, currency: INR }
                    sources:
                      - { name: crm, reads: submissions, format: house-csv, files: "inbox/crm/*" }
                      - { name: yotel, vendor: yotel, reads: answers, format: yotel-push, files: "inbox/yotel/*" }
                    thresholds: { missing: 100%, critical: 1000 }
                    """);
            String header = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
            nights.write("inbox/crm/1.csv", header + """
                    yotel,y1,a1,9810000001,2026-03-03T10:00:00Z
                    yotel,y1,b1,9810000001,2026-03-03T10:00:00Z
                    yotel,y1,a2,9810000002,2026-03-03T10:00:00Z
                    yotel,y1,b2,9810000002,2026-03-03T10:00:00Z
                    """);
            nights.write("inbox/yotel/1.ndjson", "{\"requested_at\":\"2026-03-03T10:01:00Z\",\"campaign_id\":\"y1\",\"request\":{\"leads\":[{\"phone\":\"9810000001\"},"
                    + "{\"phone\":\"9810000002\"}]},\"status\":200,\"response\":{\"total\":2,\"valid\":2,\"invalid\":0,\"duplicates\":0,\"results\":["
                    + "{\"phone\":\"9810000001\",\"status\":\"added\",\"id\":\"1\"},{\"phone\":\"9810000002\",\"status\":\"added\",\"id\":\"2\"}]}}\n");
            assertThat(run(store, TwoNights.FIRST).code()).isIn(0, 2);
            for (String phone : List.of("9810000001", "9810000002")) {
                assertThat(ambiguous(store)).containsExactly("OPEN");
                nights.write("inbox/crm/" + phone + ".csv", header + "yotel,y1,c" + phone + "," + phone + ",2026-03-03T10:00:30Z\n");
                assertThat(run(store, TwoNights.SECOND).code()).isIn(0, 2);
            }
            assertThat(ambiguous(store)).containsExactly("RESOLVED");
        }
    }

    private static List<String> ambiguous(Store store) {
        return store.jdbc().queryForList("select state from discrepancy where reason = 'OUTCOME_AMBIGUOUS'", Map.of(), String.class);
    }

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

    private List<String> days() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("out"))) {
            return folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(name -> name.startsWith("20")).sorted().toList();
        }
    }

    /** Rule 8.4 knows no day that is not over: one asked for before its end is published again like any other. */
    @Test
    void aDayPublishedBeforeItsEndIsPublishedAgain() {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, Instant.parse("2026-03-03T22:00:00Z"));
            nights.second();
            Period dayBefore = Period.day(LocalDate.of(2026, 3, 2));

            assertThat(new Night(store, folder).run("job.yml", dayBefore, Instant.parse("2026-03-03T23:00:00Z")).code()).isZero();

            assertThat(edition(2)).isDirectory();
        }
    }

    /** A currency is a judging setting (refinement 8.1): a day on which it is printed, and nothing else changes, is published again too. */
    @Test
    void anotherCurrencyIsOneOfADayThatNobodyAskedFor() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            String job = Files.readString(folder.resolve("job.yml"));
            nights.write("job.yml", job.replace("leadping: { region: US, currency: USD }", "leadping: { region: US, currency: CAD }"));
            Period dayBefore = Period.day(LocalDate.of(2026, 3, 2));

            assertThat(new Night(store, folder).run("job.yml", dayBefore, TwoNights.FIRST).code()).isZero();

            assertThat(restated(2)).containsExactly(
                    "file,key,column,was,now,cause", "billing.csv,2026-03-03|leadping|auto||real|Sms|charged,currency,USD,CAD,setting_changed");
        }
    }

    /** Two opt-outs of one instant: the one of the lesser campaign counts (rule 4.6), also where a day tells of it for a submission or a contact after it alone. */
    @Test
    void anEntryOfTheRegisterIsPublishedAgainOnEachDayThatPrintsIt() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/crm/1.csv", "vendor,campaign_id,external_lead_id,phone,submitted_at\nleadping,west,L1,+12125550009,2026-03-03T11:00:00Z\n");
            nights.write("inbox/leadping/1.ndjson", optOut("e1", "west"));
            nights.write("inbox/aktify/1.ndjson", """
                    {"metadata":{"eventType":"lead.call_initiated","campaignId":"west","eventTime":"2026-03-04T15:00:00Z"},"data":{"phone":"+12125550009"}}
                    """);
            Period contacted = Period.day(LocalDate.of(2026, 3, 4));
            assertRun(store, TwoNights.SECOND);
            assertThat(new Night(store, folder).run("job.yml", contacted, TwoNights.SECOND).code()).isZero();
            nights.write("inbox/leadping/2.ndjson", optOut("e2", "east"));

            assertThat(new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 2, 28)), TwoNights.SECOND).code()).isZero();

            for (Path edition : List.of(edition(2), folder.resolve("out/2026-03-04/edition-2"))) {
                assertThat(Files.readAllLines(edition.resolve("restatement.csv")))
                        .containsExactly("file,key,column,was,now,cause", "dnc.csv,14a7e0ba6f063c02,campaign_id,west,east,late_event");
            }
        }
    }

    private static String optOut(String id, String campaign) {
        return """
                {"id":"%s","activityType":"Sms","campaignId":"%s","direction":"inbound","fromPhoneNumber":"+12125550009","status":"Opted out","createdAt":"2026-02-28T16:00:00Z"}
                """.formatted(id, campaign);
    }

    /** Rule 8.4: a day's state changes also where the source that it waited for brings nothing but what another one brought before. */
    @Test
    void aDayIsPublishedAgainWhenTheSourceThatItWaitedForHasCome() throws IOException {
        try (Store store = store()) {
            TwoNights nights = waitingForASource(store);
            nights.write("inbox/crm/1.csv", ONE_LEAD);

            assertThat(dayBefore(store)).isEqualTo(ExitCodes.SOURCE_MISSING);

            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains("\"state\" : \"final\"");
            assertThat(dayBefore(store)).isEqualTo(ExitCodes.SOURCE_MISSING);
            assertThat(edition(3)).doesNotExist();
        }
    }

    @Test
    void aDayIsPublishedAgainWhenItsSourceIsNoLongerExpected() throws IOException {
        try (Store store = store()) {
            TwoNights nights = waitingForASource(store);
            assertThat(dayBefore(store)).isEqualTo(ExitCodes.SOURCE_MISSING);
            assertThat(edition(2)).as("it is still awaited").doesNotExist();
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace(", expected: daily", ""));

            assertThat(dayBefore(store)).isZero();

            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains("\"state\" : \"final\"");
            assertThat(dayBefore(store)).isZero();
            assertThat(edition(3)).doesNotExist();
        }
    }

    /** One lead, created, and brought by a source beside the one that is expected. */
    private TwoNights waitingForASource(Store store) throws IOException {
        TwoNights nights = new TwoNights(folder);
        nights.job("24h", "masked");
        String job = Files.readString(folder.resolve("job.yml"));
        nights.write("job.yml", job.replace("\"inbox/crm/*\" }", "\"inbox/crm/*\", expected: daily }\n  - { name: backup, reads: submissions, format: house-csv, files: \"inbox/backup/*\" }"));
        nights.write("inbox/backup/1.csv", ONE_LEAD);
        nights.write("inbox/aktify/1.ndjson", TwoNights.created("A3", "+12125550003", "2026-03-03T10:05:00Z"));
        assertThat(run(store, TwoNights.FIRST).code()).isEqualTo(ExitCodes.SOURCE_MISSING);
        return nights;
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

    private int dayBefore(Store store) {
        return new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 3, 2)), TwoNights.SECOND).code();
    }

    /** Rule 8.1: what changed on a day that the look-back does not reach is stored, counted in the notes, and published when asked for. */
    @Test
    void olderDaysThatChangedAreCountedInTheNotes() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")) + "lookback: 2d\n");
            assertRun(store, TwoNights.FIRST);
            nights.second();
            Night night = new Night(store, folder);
            Period late = Period.day(LocalDate.of(2026, 3, 9));
            Instant asOf = Instant.parse("2026-03-10T12:00:00Z");

            assertThat(night.run("job.yml", late, asOf).code()).isZero();

            String note = "look-back: older days changed, published when asked for: 2026-03-03 to 2026-03-04 (2)";
            assertThat(night.edition("out", late).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains(note);
            assertThat(edition(2)).doesNotExist();
            assertRun(store, asOf);
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).doesNotContain("older days");
        }
    }

    /** Refinement 8.1: stored facts keep the region and zone that they were read by, and the notes of the next edition say so when they changed; of that one alone. */
    @Test
    void aChangedRegionOrVendorsZoneIsInTheNotes() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            assertThat(keptTheirs(1)).isEmpty();
            String job = Files.readString(folder.resolve("job.yml"));
            nights.write("job.yml", job
                    .replace("region: US, grace: 24h", "grace: 24h, campaigns: { west: { region: CA } }")
                    .replace("America/Sao_Paulo", "America/Manaus"));
            assertRun(store, TwoNights.FIRST);
            assertThat(edition(2)).as("nothing was read").doesNotExist();
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("A1", "+12125550001", "2026-03-04T21:00:00Z"));

            assertRun(store, TwoNights.SECOND);

            assertThat(keptTheirs(2)).containsExactly(
                    "aktify: region changed, facts stored before keep theirs: US to none (1)",
                    "aktify: region of campaign west changed, facts stored before keep theirs: US to CA (1)",
                    "otonistark: zone changed, facts stored before keep theirs: America/Sao_Paulo to America/Manaus (1)");

            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace(", campaigns: { west: { region: CA } }", ""));
            nights.write("inbox/crm/2.csv", ONE_LEAD.replace("A3", "A4").replace("50003", "50004"));
            assertRun(store, TwoNights.SECOND);

            assertThat(keptTheirs(3)).containsExactly("aktify: region of campaign west changed, facts stored before keep theirs: CA to none (1)");
        }
    }

    /** The files of an edition are those that 9.1 adds up for it; only the edition that the run was asked for also names what the run took in beside. */
    @Test
    void anEditionNamesTheFilesThatItIsMadeOf() throws IOException {
        try (Store store = store()) {
            TwoNights nights = twoNights(store);
            List<String> first = List.of("aktify inbox/aktify/1.ndjson", "crm inbox/crm/1.csv", "leadping inbox/leadping/1.ndjson", "otonistark inbox/otonistark/1.ndjson");
            List<String> both = List.of(
                    "aktify inbox/aktify/1.ndjson", "aktify inbox/aktify/2.ndjson", "crm inbox/crm/1.csv", "crm inbox/crm/2.csv", "leadping inbox/leadping/1.ndjson",
                    "leadping inbox/leadping/2.ndjson", "otonistark inbox/otonistark/1.ndjson");
            assertThat(inputs(edition(1))).isEqualTo(first);
            assertThat(inputs(edition(2))).as("what an earlier run took in is in it too").isEqualTo(both);

            nights.write("inbox/crm/3.csv", ONE_LEAD.replace("A3", "A4").replace("50003", "50004"));
            nights.write("inbox/aktify/3.ndjson", "no JSON\n");
            assertThat(dayBefore(store)).isZero();

            List<String> ofItsFacts = List.of(
                    "aktify inbox/aktify/1.ndjson", "crm inbox/crm/1.csv", "crm inbox/crm/2.csv", "crm inbox/crm/3.csv", "leadping inbox/leadping/1.ndjson",
                    "leadping inbox/leadping/2.ndjson", "otonistark inbox/otonistark/1.ndjson");
            assertThat(inputs(edition(3))).as("the event of aktify/2 is of the day after").isEqualTo(ofItsFacts);
            Night night = new Night(store, folder);
            assertThat(inputs(night.edition("out", Period.day(LocalDate.of(2026, 3, 2))))).containsExactly("aktify inbox/aktify/3.ndjson", "crm inbox/crm/3.csv");

            Period twoDays = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
            new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(twoDays);
            assertThat(inputs(night.edition("out", twoDays))).isEqualTo(ofItsFacts);
        }
    }

    private static List<String> inputs(Path edition) throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(edition.resolve("manifest.json"))).path("inputs").forEach(input -> names.add(input.path("name").asString()));
        return names;
    }

    private List<String> keptTheirs(int edition) throws IOException {
        List<String> notes = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(edition(edition).resolve("manifest.json"))).path("notes").forEach(note -> notes.add(note.asString()));
        notes.removeIf(note -> !note.contains(" keep theirs"));
        return notes;
    }

    /** Rule 8.2: an identity is the same whether a fact is judged as it is read or as it is stored. */
    @Test
    void aCharacterThatNoStoreKeepsChangesNothingWhenAllIsJudgedAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/crm/1.csv", ONE_LEAD.replace("west", "we\0st"));
            nights.write("inbox/aktify/1.ndjson", TwoNights.created("A9", "+12125550009", "2026-03-03T10:05:00Z").replace("west", "ca\\u0000mp"));
            nights.write("inbox/leadping/1.ndjson", billed("e1") + billed("e2\\u0000"));
            assertRun(store, TwoNights.FIRST);
            assertThat(edition(1).resolve("claims.csv")).content(StandardCharsets.UTF_8).contains(",BILLED_TWICE,");

            assertThat(new Night(store, folder).run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.FIRST, true, List.of(), true)).code()).isZero();

            assertThat(edition(2)).doesNotExist();
            assertThat(store.jdbc().getJdbcTemplate().queryForObject("select count(*) from discrepancy where state = 'RESOLVED'", Long.class)).isZero();
        }
    }

    private static String billed(String id) {
        return """
                {"id":"%s","activityType":"Sms","campaignId":"auto","direction":"outbound","toPhoneNumber":"+12125550009","status":"Delivered","providerMessageId":"p1",\
                "sentAt":"2026-03-03T16:00:00Z","billingStatus":"charged","billableAmount":"0.10","createdAt":"2026-03-03T16:00:00Z"}
                """.formatted(id);
    }

    /** Rule 8.2: what a stored figure became, the facts make it again, and nobody is told of a change where there is none. */
    @Test
    void aRebuildMakesAFigureAgainThatWasAlteredInTheStore() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            assertThat(store.jdbc().getJdbcTemplate().update("update day_waterfall set created = created + 1")).isPositive();
            assertThat(store.jdbc().getJdbcTemplate().update("update day_billing set amount = amount + 1")).isPositive();
            Night night = new Night(store, folder);

            assertThat(night.run("job.yml", TwoNights.DAY, TwoNights.FIRST).code()).isEqualTo(5);
            assertThat(night.run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.FIRST, true, List.of(), true)).code()).isZero();

            assertThat(night.run("job.yml", TwoNights.DAY, TwoNights.FIRST).code()).isZero();
            assertThat(night.edition("out", TwoNights.DAY)).hasFileName("edition-1");
        }
    }

    @Test
    void aFigureChangedBehindTheJobsBackStopsRunAndReport() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update day_waterfall set created = created + 1 where campaign = 'west'", Map.of());

            assertThat(run(store, TwoNights.FIRST).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);
            assertThatThrownBy(() -> report(store)).hasMessageContaining("report of 2026-03-03 does not tie out: 9.3 waterfall")
                    .hasMessageEndingWith("out/failed/2").satisfies(failure -> assertThat(ExitCodes.of(failure)).isEqualTo(ExitCodes.TIE_OUT_FAILED));
            assertThat(folder.resolve("out/failed/2/9.3-waterfall-2026-03-03.csv")).isNotEmptyFile();
            assertThat(folder.resolve("out/2026-03-03")).isDirectoryNotContaining("glob:**edition-2");
            assertThat(folder.resolve("out/.overall")).doesNotExist();
        }
    }

    private void report(Store store) {
        new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(TwoNights.DAY);
    }

    @Test
    void anAttributionOfNoEventIsMendedByJudgingEverythingAgain() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update judged_event set content_no = content_no + 1000000", Map.of());
            assertThatThrownBy(() -> report(store)).hasMessageContaining("report of 2026-03-03 does not tie out: 9.4 events");

            assertThat(new Night(store, folder).run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.FIRST, true, List.of(), true)).code()).isZero();

            assertThatCode(() -> report(store)).doesNotThrowAnyException();
        }
    }

    @Test
    void daysOfARunThatDidNotTieOutAreMadeAndCheckedAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.second();
            store.jdbc().update("create table kept as select * from judged_submission where external_lead_id = 'A3'", Map.of());
            store.jdbc().update("delete from judged_submission where external_lead_id = 'A3'", Map.of());
            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);
            assertThat(edition(2)).doesNotExist();
            store.jdbc().update("insert into judged_submission select * from kept", Map.of());

            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
        }
    }

    @Test
    void whatAnAbandonedRunStoredIsJudgedByTheNext() {
        try (Store store = store()) {
            twoNights(store);
            store.jdbc().update("update run set status = 'abandoned' where run_no = 2", Map.of());
            store.jdbc().update("delete from judged_event where group_key = '+12125550001'", Map.of());

            assertRun(store, TwoNights.SECOND);

            assertThat(store.jdbc().queryForObject("select count(*) from judged_event where group_key = '+12125550001'", Map.of(), Long.class)).isOne();
            assertThat(store.jdbc().queryForObject("select count(*) from touched_group where run_no = 2", Map.of(), Long.class)).isZero();
        }
    }
}
