package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.Retry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Two nights: what the second changes of the first's edition, cell by cell, with its cause (rule 8.4). */
abstract class RestatementContract extends TwoNightsContract {
    @Test
    void everyChangedCellHasItsCause() throws IOException {
        try (Store store = store()) {
            twoNights(store);

            assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
            assertThat(edition(1).resolve("restatement.csv")).doesNotExist();
            assertThat(pdfLines(2)).contains("waterfall.csv 2026-03-03, aktify, west, real created 1 2 late event")
                    .noneMatch(line -> line.matches(".*([0-9]{4}-[0-9]{2}-|[0-9]{2}:|[0-9]{4}-)( .*|$)"));
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8)
                    .contains("\"restatement.csv\"", "\"late_submission\" : 2", "\"newly_due\" : 2", "\"edition\" : 2");
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

    /** A call without its end and an opt-out without its record are raised by time alone, whatever another vendor sends about the phone. */
    @Test
    void windowsThatEndWhileAnotherVendorSpeaksOfThePhone() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/aktify/1.ndjson", call("lead.call_initiated", "+12125550001", "") + call("lead.call_key_pressed", "+12125550002", ",\"keypressNumber\":\"9\"")
                    + call("lead.call_initiated", "+12125550003", ""));
            assertRun(store, Instant.parse("2026-03-03T14:10:00Z"));
            nights.write("inbox/leadping/2.ndjson", note("n1", "+12125550001") + note("n2", "+12125550002"));
            nights.write("inbox/aktify/2.ndjson", call("lead.call_initiated", "+12125550003", "").replace("14:00", "14:05"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains("|CALL_NOT_ENDED,*") || line.contains("|OPT_OUT_NOT_RECORDED,*"))
                    .hasSize(4)
                    .filteredOn(line -> line.endsWith(",newly_due")).hasSize(2)
                    .anyMatch(line -> line.contains("|CALL_NOT_ENDED,") && line.contains("******0001"))
                    .anyMatch(line -> line.contains("|OPT_OUT_NOT_RECORDED,") && line.contains("******0002"));
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

    /** What the house sent again is the cause of what it breaks, though its submission falls due in the same night. */
    @Test
    void whatIsSubmittedAgainWhileItsSubmissionFallsDue() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.write("inbox/crm/2.csv", """
                    vendor,campaign_id,external_lead_id,phone,submitted_at
                    aktify,west,A9,+12125550002,2026-03-03T19:00:00Z
                    """);
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).anyMatch(line -> line.contains("|A2|") && line.endsWith(",outcome,PENDING,MISSING,newly_due"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|LEAD_SUBMITTED_TWICE,*")).singleElement().asString().contains("|A2|").endsWith(",late_submission");
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

    /** A vendor that goes back to what it said first corrects, though nothing of it is new, and time does nothing between two runs as of one instant (rules 2.5, 8.4). */
    @Test
    void whatCountsAgainIsACorrection() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/crm/1.csv", "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A1,+12125550002,2026-03-03T11:00:00Z\n");
            nights.write("inbox/leadping/1.ndjson", at(10, sent("0.02")) + at(11, sent("0.05")) + at(10, answered("Received")) + at(11, answered("Opted out")));
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/leadping/2.ndjson", at(12, sent("0.02")) + at(12, answered("Received")));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).hasSizeGreaterThan(6).allMatch(line -> line.endsWith(",cause") || line.endsWith(",vendor_correction"))
                    .anyMatch(line -> line.startsWith("billing.csv,") && line.contains(",amount,0.05,0.02,"))
                    .anyMatch(line -> line.startsWith("dnc.csv,")).anyMatch(line -> line.contains(",outcome,DNC,MISSING,"));
        }
    }

    /** Where a submission comes from changes when it comes again by another source, and by nothing else. */
    @Test
    void anotherSourceOfASubmissionIsALateOne() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("job.yml", Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8)
                    .replace("sources:\n", "sources:\n  - { name: a-crm, reads: submissions, format: house-csv, files: \"inbox/a-crm/*\" }\n"));
            assertRun(store, TwoNights.SECOND);
            Files.createDirectories(folder.resolve("inbox/a-crm"));
            Files.copy(folder.resolve("inbox/crm/1.csv"), folder.resolve("inbox/a-crm/1.csv"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains(",source,crm,a-crm,")).hasSize(5).allMatch(line -> line.endsWith(",late_submission"));
        }
    }

    private static String at(int hour, String body) {
        return "{\"received_at\":\"2026-03-03T" + hour + ":00:00Z\",\"body\":" + body + "}\n";
    }

    private static String sent(String amount) {
        return "{\"id\":\"e1\",\"eventType\":\"x\",\"activityType\":\"Sms\",\"campaignId\":\"auto\",\"direction\":\"outbound\",\"toPhoneNumber\":\"+12125550001\","
                + "\"billingStatus\":\"charged\",\"billableAmount\":\"" + amount + "\",\"createdAt\":\"2026-03-03T09:00:00Z\"}";
    }

    private static String answered(String status) {
        return "{\"id\":\"e2\",\"eventType\":\"x\",\"activityType\":\"Sms\",\"campaignId\":\"auto\",\"direction\":\"inbound\",\"fromPhoneNumber\":\"+12125550002\","
                + "\"status\":\"" + status + "\",\"createdAt\":\"2026-03-03T09:00:00Z\"}";
    }

    /** A record that is taken in again is of a file of long ago, and as late as its retry. */
    @Test
    void whatWasTakenInAgainIsLate() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            String job = Files.readString(folder.resolve("job.yml"));
            nights.write("job.yml", job.replace("aktify: { region: US", "aktify: { region: IN"));
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("", "12125550001", "2026-03-03T12:00:00Z") + call("lead.call_ended", "12125550009", ""));
            assertRun(store, TwoNights.FIRST);
            nights.write("job.yml", job);
            assertThat(new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(null)).last().asString().startsWith("2 records are taken in");
            assertRun(store, TwoNights.FIRST);

            assertThat(restated(2)).hasSizeGreaterThan(5).filteredOn(line -> !line.endsWith(",cause")).allMatch(line -> line.endsWith(",late_event"));
            assertThat(restated(2)).anyMatch(line -> line.startsWith("waterfall.csv")).anyMatch(line -> line.startsWith("call-activity.csv"))
                    .anyMatch(line -> line.startsWith("discrepancies.csv")).anyMatch(line -> line.contains("|A1|") && line.contains(",outcome,MISSING,CREATED,"));
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

            String gone = ",,*,the folder of edition 1 is gone: its files could not be compared,,not_compared";
            assertThat(restated(2)).containsExactly(
                    "file,key,column,was,now,cause", "billing.csv" + gone, "billing.csv,,amount USD,0.02,0.05,not_compared", "discrepancies.csv" + gone,
                    "discrepancies.csv,,amount USD,,0.03,not_compared", "discrepancies.csv,,rows,1,3,not_compared", "reconciliation.csv" + gone, "waterfall.csv" + gone, "waterfall.csv,,created,2,3,not_compared",
                    "waterfall.csv,,pending,1,0,not_compared");
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains("the folder of edition 1 is gone");
            assertThat(firstPage(2)).contains("NOT COMPARED", "4 files", "The folder of edition 1 is gone", "created, was 2", "pending, was 1").doesNotContain("No figure changed");
            assertThat(edition(2).resolve("index.html")).content(StandardCharsets.UTF_8).contains("The folder of edition 1 is gone").doesNotContain("No figure changed");
        }
    }

    /** A file that was altered after it was published is not compared; one whose published bytes are those of now has not changed, whatever lies on the disk. */
    @Test
    void anAlteredFileIsNotCalledUnchanged() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            for (String file : List.of("waterfall.csv", "dnc.csv")) {
                Files.writeString(edition(1).resolve(file), "altered", StandardCharsets.UTF_8);
            }
            nights.second();
            assertRun(store, TwoNights.SECOND);

            List<String> expected = new ArrayList<>(EXPECTED);
            expected.removeIf(line -> line.startsWith("waterfall.csv"));
            expected.add("waterfall.csv,,*,waterfall.csv of edition 1 is not what was published: it could not be compared,,not_compared");
            expected.add("waterfall.csv,,created,2,3,not_compared");
            expected.add("waterfall.csv,,pending,1,0,not_compared");
            assertThat(restated(2)).containsExactlyElementsOf(expected);
            assertThat(firstPage(2)).contains("NOT COMPARED", "1 file", "created, was 2", "vendor correction", "and 2 more lines, all listed below");
        }
    }

    private List<String> pdfLines(int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(edition(number).resolve("nightly.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).lines().map(String::strip).toList();
        }
    }

    private String firstPage(int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(edition(number).resolve("nightly.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String call(String type, String phone, String members) {
        return """
                {"metadata":{"eventType":"%s","campaignId":"west","eventTime":"2026-03-03T14:00:00Z"},"data":{"phone":"%s"%s}}
                """.formatted(type, phone, members);
    }

    private static String note(String id, String phone) {
        return """
                {"id":"%s","activityType":"Note","direction":"outbound","toPhoneNumber":"%s","createdAt":"2026-03-05T10:00:00Z"}
                """.formatted(id, phone);
    }

    private static String scheduled(String phone) {
        return """
                {"metadata":{"eventType":"lead.call_scheduled","campaignId":"west","eventTime":"2026-03-03T14:00:00Z"},\
                "data":{"phone":"%s","scheduledTime":"2026-03-03T16:00:00Z"}}
                """.formatted(phone);
    }
}
