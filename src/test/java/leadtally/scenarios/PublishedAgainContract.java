package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.job.ExitCodes;
import leadtally.job.JobFile;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.lead.Period;
import leadtally.story.EditionVerifier;
import org.junit.jupiter.api.Test;

/** Which days are published again, and which are not (rules 8.2, 8.4). */
abstract class PublishedAgainContract extends TwoNightsContract {
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

    /** Rule 8.4: a range is made again only when asked for. Which days a run made again is known as long as that is asked, not until the next run. */
    @Test
    void anEditionThatWasNotMadeAgainIsNoAlteredStore() {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            Period range = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
            assertThat(new Night(store, folder).run("job.yml", range, TwoNights.FIRST).code()).isZero();
            assertThat(verified(store, range)).endsWith("; the store adds up to the same");
            nights.second();
            for (String asOf : List.of("2026-03-05T13:00:00Z", "2026-03-06T13:00:00Z", "2026-03-07T13:00:00Z")) {
                assertRun(store, Instant.parse(asOf));
                nights.write("inbox/crm/" + asOf.substring(0, 10) + ".csv", ONE_LEAD.replace("A3", asOf).replace("2026-03-03", asOf.substring(0, 10)));
                assertThat(verified(store, range)).endsWith("; a run since has judged days of it again, so the store was not added up");
            }
        }
    }

    private String verified(Store store, Period period) {
        Settings settings = JobFile.read(folder.resolve("job.yml"));
        EditionVerifier.Verdict verdict = new EditionVerifier(
                store, folder.resolve("out").resolve(period.folder()).resolve("edition-1"), vendor -> settings.vendors().get(vendor).currency(), settings.judgingHash()).verify();
        assertThat(verdict.whole()).as(verdict.sentences().toString()).isTrue();
        return verdict.sentences().get(0);
    }

    /** Rule 8.5: an expected source has spoken, whoever else said the same before or later, in another source of a lesser name. */
    @Test
    void anExpectedSourceOfAnswersHasSpokenThoughAnotherBroughtTheSame() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace("\"inbox/otonistark/*\" }",
                    "\"inbox/otonistark/*\", expected: daily }\n  - { name: backup, vendor: otonistark, reads: answers, format: otonistark-lead, files: \"inbox/backup/*\" }"));
            assertRun(store, TwoNights.FIRST);
            nights.write("inbox/backup/1.ndjson", Files.readString(folder.resolve("inbox/otonistark/1.ndjson")) + "\n");

            assertRun(store, TwoNights.SECOND);
        }
    }

    /** Rule 8.5: a source that brought a later version alone has not spoken on the day of the first. */
    @Test
    void anExpectedSourceHasNotSpokenOnTheDayOfAVersionThatAnotherBrought() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace("\"inbox/leadping/*\" }",
                    "\"inbox/leadping/*\" }\n  - { name: second, vendor: leadping, reads: events, format: leadping-event, files: \"inbox/second/*\", expected: daily }"));
            String event = optOut("e1", "west").replace("2026-02-28T16:00:00Z", "2026-03-03T16:00:00Z");
            nights.write("inbox/leadping/1.ndjson", event + event.replace("2026-03-03", "2026-03-04"));
            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.SOURCE_MISSING);
            nights.write("inbox/second/1.ndjson", event.replace("2026-03-03", "2026-03-04"));

            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.SOURCE_MISSING);
        }
    }
}
