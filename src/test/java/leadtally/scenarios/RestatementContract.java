package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights: what the second changes of the first's edition, cell by cell, with its cause (rule 8.4). */
abstract class RestatementContract {
    private static final List<String> EXPECTED = """
            file,key,column,was,now,cause
            billing.csv,2026-03-03|leadping|auto||real|Sms|charged,amount,0.02,0.05,vendor_correction
            discrepancies.csv,0e23aed51e5ea7b6|BILLED_AMOUNT_CHANGED,*,,2026-03-03|medium|OPEN|leadping|auto||+1******0009|14a7e0ba6f063c02|2026-03-03T16:00:00.000Z|0.03|USD|newest amount less first amount|Compare the change with the vendor's invoice.|leadping|real,vendor_correction
            discrepancies.csv,1cf4a18929440ed7|NO_OUTCOME_BY_DEADLINE,state,OPEN,RESOLVED,late_event
            discrepancies.csv,db4c73bc4980ddaa|NO_OUTCOME_BY_DEADLINE,*,,2026-03-03|high|OPEN|aktify|west|A2|+1******0002|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z|||no outcome by 2026-03-04T20:00:00.000Z|Ask the vendor what became of this lead; send it again if it never arrived.|crm|real,newly_due
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,lag_seconds,,122400,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,matched_by,,external_id,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,outcome,MISSING,CREATED,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,outcome_at,2026-03-04T11:00:00.000Z,2026-03-04T21:00:00.000Z,late_event
            reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome,PENDING,MISSING,newly_due
            reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome_at,,2026-03-04T20:00:00.000Z,newly_due
            reconciliation.csv,otonistark|4411|O1|789ce916a532ccda|2026-03-03T14:58:00.000Z,*,,2026-03-03|+5********0001|real|CREATED|2026-03-03T15:00:00.000Z|answer|120||false|crm||2026-03-04T14:58:00.000Z|1|,late_submission
            reconciliation.csv,otonistark|4411||789ce916a532ccda|2026-03-03T15:00:00.000Z,*,2026-03-03|+5********0001|real|CREATED|2026-03-03T15:00:00.000Z|answer|0||false|otonistark||2026-03-04T15:00:00.000Z|1|,,late_submission
            waterfall.csv,2026-03-03|aktify|west|real,created,1,2,late_event
            waterfall.csv,2026-03-03|aktify|west|real,pending,1,0,newly_due
            """.lines().toList();

    @TempDir
    Path folder;

    abstract Store store();

    @Test
    void everyChangedCellHasItsCause() throws IOException {
        try (Store store = store()) {
            twoNights(store);

            assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
            assertThat(edition(1).resolve("restatement.csv")).doesNotExist();
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8)
                    .contains("\"restatement.csv\"", "\"late_submission\" : 2", "\"newly_due\" : 2", "\"edition\" : 2");
        }
    }

    @Test
    void aRepeatMakesNoEdition() {
        try (Store store = store()) {
            twoNights(store);

            Night.Result again = run(store, TwoNights.SECOND);

            assertThat(again.code()).isZero();
            assertThat(again.printed()).contains("Nothing changed: 2026-03-03 stays at edition 2.");
            assertThat(edition(3)).doesNotExist();
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

    /** A late submission of a test lead takes its callback, which was missed before, out of the real ones: time alone books none and cancels none. */
    @Test
    void callbacksThatChangeTheirClassOfTraffic() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/aktify/1.ndjson", scheduled("+12125550001") + scheduled("+12125550002"));
            assertRun(store, TwoNights.FIRST);
            nights.write("inbox/crm/2.csv", """
                    vendor,campaign_id,external_lead_id,phone,submitted_at,is_test
                    aktify,west,A1,+12125550001,2026-03-03T11:00:00Z,true
                    """);
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.startsWith("call-activity.csv")).containsExactly(
                    "call-activity.csv,2026-03-03|aktify|west|real,callbacks_booked,2,1,late_submission",
                    "call-activity.csv,2026-03-03|aktify|west|real,callbacks_missed,2,1,late_submission",
                    "call-activity.csv,2026-03-03|aktify|west|test,*,,0|0|0|0|0|0|0|0|1|0|0|1|0|0,late_submission");
        }
    }

    /** An open callback is missed by time alone, whatever else the vendor sends about the phone. */
    @Test
    void callbacksThatFallDue() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/aktify/1.ndjson", scheduled("+12125550001"));
            assertRun(store, Instant.parse("2026-03-03T15:00:00Z"));
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("A1", "+12125550001", "2026-03-03T14:01:00Z"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).contains(
                    "call-activity.csv,2026-03-03|aktify|west|real,callbacks_missed,0,1,newly_due",
                    "call-activity.csv,2026-03-03|aktify|west|real,callbacks_open,1,0,newly_due");
            assertThat(restated(2)).filteredOn(line -> line.contains("|CALLBACK_MISSED,")).singleElement().asString().endsWith(",newly_due");
        }
    }

    /** A late submission with the event's id and another phone answers for what it changes, though nothing of the event's own phone is new. */
    @Test
    void whatALateSubmissionOfAnotherPhoneChanges() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/aktify/1.ndjson", TwoNights.created("A1", "+12125550001", "2026-03-03T14:00:00Z"));
            assertRun(store, TwoNights.FIRST);
            nights.write("inbox/crm/2.csv", """
                    vendor,campaign_id,external_lead_id,phone,submitted_at
                    aktify,west,A1,+12125550002,2026-03-03T13:00:00Z
                    """);
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.startsWith("discrepancies.csv")).hasSize(2)
                    .anyMatch(line -> line.contains("|OUTCOME_FOR_UNKNOWN_LEAD,state,OPEN,RESOLVED,late_submission"))
                    .anyMatch(line -> line.contains("|PHONE_DIFFERS,*,,") && line.endsWith(",late_submission"));
        }
    }

    /** A feed found silent on a day that was over before, since only now it is known to have spoken on each of the seven days, was not silent by time. */
    @Test
    void aSilenceThatALateEventShows() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            StringBuilder days = new StringBuilder(TwoNights.created("B", "+12125550003", "2026-02-28T14:00:00Z").replace("campaign.lead_created", "other.type"));
            for (String day : List.of("2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-03-01", "2026-03-02")) {
                days.append(TwoNights.created("A1", "+12125550001", day + "T14:00:00Z"));
            }
            nights.write("inbox/aktify/1.ndjson", days.toString());
            assertRun(store, TwoNights.FIRST);
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("A1", "+12125550001", "2026-02-28T14:00:00Z"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains("|FEED_SILENT,*")).singleElement().asString().endsWith(",late_event");
        }
    }

    @Test
    void aChangedSettingIsTheCauseOfAll() throws IOException {
        try (Store store = store()) {
            TwoNights nights = twoNights(store);
            nights.job("72h", "masked");
            assertRun(store, TwoNights.SECOND.plusSeconds(60));

            assertThat(restated(3)).containsExactlyElementsOf("""
                    file,key,column,was,now,cause
                    discrepancies.csv,db4c73bc4980ddaa|NO_OUTCOME_BY_DEADLINE,state,OPEN,RESOLVED,setting_changed
                    reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,deadline_at,2026-03-04T11:00:00.000Z,2026-03-06T11:00:00.000Z,setting_changed
                    reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,deadline_at,2026-03-04T20:00:00.000Z,2026-03-06T20:00:00.000Z,setting_changed
                    reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome,MISSING,PENDING,setting_changed
                    reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome_at,2026-03-04T20:00:00.000Z,,setting_changed
                    reconciliation.csv,aktify|west|A3|4921ae301c79e28d|2026-03-03T10:00:00.000Z,deadline_at,2026-03-04T10:00:00.000Z,2026-03-06T10:00:00.000Z,setting_changed
                    waterfall.csv,2026-03-03|aktify|west|real,missing,1,0,setting_changed
                    waterfall.csv,2026-03-03|aktify|west|real,pending,0,1,setting_changed
                    """.lines().toList());
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
    void wholePhonesOfTheEditionBeforeAreNotPrintedByAMaskedOne() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.job("24h", "full");
            assertRun(store, TwoNights.FIRST);
            nights.second();
            nights.job("24h", "masked");
            assertRun(store, TwoNights.SECOND);

            assertThat(edition(1).resolve("reconciliation.csv")).content(StandardCharsets.UTF_8).contains("+5511900000001");
            assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
        }
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            Files.move(edition(1), folder.resolve("elsewhere"));
            nights.second();
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).containsExactly("file,key,column,was,now,cause");
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains("the folder of edition 1 is gone");
        }
    }

    @Test
    void aFigureChangedBehindTheJobsBackStopsRunAndReport() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update day_waterfall set created = created + 1 where campaign = 'west'", Map.of());

            assertThat(run(store, TwoNights.FIRST).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);
            assertThatThrownBy(() -> new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8))
                            .report(TwoNights.DAY))
                    .hasMessageContaining("report of 2026-03-03 does not tie out: 9.3 waterfall");
            assertThat(folder.resolve("out/failed/2/9.3-waterfall-2026-03-03.csv")).isNotEmptyFile();
            assertThat(folder.resolve("out/2026-03-03")).isDirectoryNotContaining("glob:**edition-2");
            assertThat(folder.resolve("out/.overall")).doesNotExist();
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

    private static String scheduled(String phone) {
        return """
                {"metadata":{"eventType":"lead.call_scheduled","campaignId":"west","eventTime":"2026-03-03T14:00:00Z"},\
                "data":{"phone":"%s","scheduledTime":"2026-03-03T16:00:00Z"}}
                """.formatted(phone);
    }

    private TwoNights twoNights(Store store) {
        TwoNights nights = new TwoNights(folder);
        nights.first();
        assertRun(store, TwoNights.FIRST);
        nights.second();
        assertRun(store, TwoNights.SECOND);
        return nights;
    }

    private Night.Result run(Store store, Instant asOf) {
        return new Night(store, folder).run("job.yml", TwoNights.DAY, asOf);
    }

    private void assertRun(Store store, Instant asOf) {
        Night.Result result = run(store, asOf);
        assertThat(result.code()).as(result.printed()).isZero();
    }

    private Path edition(int number) {
        return folder.resolve("out/2026-03-03/edition-" + number);
    }

    private List<String> restated(int number) throws IOException {
        return Files.readAllLines(edition(number).resolve("restatement.csv"), StandardCharsets.UTF_8);
    }
}
