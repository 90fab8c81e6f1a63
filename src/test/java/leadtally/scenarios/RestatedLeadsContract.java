package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import leadtally.database.Store;
import org.junit.jupiter.api.Test;

/** Why submissions and what is found of them changed, in nights in which their vendors also corrected others (rule 8.4). */
abstract class RestatedLeadsContract extends TwoNightsContract {
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at,vendor_lead_id,is_test\n";
    private static final String TESTED = HEADER + "aktify,west,A6,+12125550006,2026-03-03T10:00:00Z,,true\n";

    /** The vendor's id alone ties an event to the submission that came late, of another phone and without an id of the house. */
    @Test
    void anotherPhoneUnderTheVendorsId() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("inbox/leadping/1b.ndjson", named("c1", "v1", "+12125550031"));
            assertRun(store, TwoNights.FIRST);
            nights.second();
            nights.write("inbox/crm/2b.csv", HEADER + "leadping,auto,,+12125550032,2026-03-03T13:00:00Z,v1,\n");
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).anyMatch(line -> line.contains("|BILLED_AMOUNT_CHANGED,") && line.endsWith(",vendor_correction"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|PHONE_DIFFERS,")).singleElement().asString().endsWith(",late_submission");
            assertThat(restated(2)).filteredOn(line -> line.contains("|OUTCOME_FOR_UNKNOWN_LEAD,")).singleElement().asString().endsWith(",state,OPEN,RESOLVED,late_submission");
        }
    }

    /** A second submission under the vendor's id, of another phone and at the same instant, leaves event and first submission without each other. */
    @Test
    void anotherSubmissionUnderTheVendorsId() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("inbox/crm/1b.csv", HEADER + "leadping,auto,,+12125550032,2026-03-03T13:00:00Z,v1,\n");
            nights.write("inbox/leadping/1b.ndjson", named("c1", "v1", "+12125550031"));
            assertRun(store, TwoNights.FIRST);
            nights.second();
            nights.write("inbox/crm/2b.csv", HEADER + "leadping,auto,,+12125550033,2026-03-03T13:00:00Z,v1,\n");
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains("|OUTCOME_AMBIGUOUS,")).singleElement().asString().endsWith(",late_submission");
            assertThat(restated(2)).filteredOn(line -> line.contains("|PHONE_DIFFERS,")).singleElement().asString().endsWith(",state,OPEN,RESOLVED,late_submission");
            assertThat(restated(2)).filteredOn(line -> line.startsWith("reconciliation.csv,leadping|auto|")).hasSizeGreaterThan(3)
                    .anyMatch(line -> line.contains(",outcome,CREATED,AMBIGUOUS,")).allMatch(line -> line.endsWith(",late_submission"));
        }
    }

    /** A late event that names two submissions and is of a third phone is what leaves both ambiguous. */
    @Test
    void aLateEventThatNamesTwoSubmissions() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("inbox/crm/1b.csv", HEADER + """
                    leadping,auto,,+12125550032,2026-03-03T13:00:00Z,v1,
                    leadping,auto,,+12125550033,2026-03-03T13:00:00Z,v1,
                    """);
            assertRun(store, TwoNights.SECOND);
            nights.second();
            nights.write("inbox/leadping/2b.ndjson", named("c1", "v1", "+12125550031"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains(",outcome,MISSING,AMBIGUOUS,")).hasSize(2).allMatch(line -> line.endsWith(",late_event"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|OUTCOME_AMBIGUOUS,")).singleElement().asString().endsWith(",late_event");
        }
    }

    /** A submission that comes again by another source is late by it; what the night's event and correction do to it is theirs. */
    @Test
    void theSourceOfWhatComesAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", TESTED);
            assertRun(store, TwoNights.SECOND);
            nights.second();
            nights.write("inbox/crm/2b.csv", TESTED.replace("true", ""));
            again("crm");
            nights.write("inbox/a-crm/1b.csv", TESTED);
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.startsWith("reconciliation.csv") && line.contains(",source,crm,a-crm,")).hasSize(4)
                    .allMatch(line -> line.endsWith(",late_submission"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|A1|") && !line.contains(",source,")).hasSize(4).allMatch(line -> line.endsWith(",late_event"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|A6|") && line.contains(",traffic,")).singleElement().asString().endsWith(",test,real,vendor_correction");
            assertThat(restated(2)).filteredOn(line -> line.contains("|NO_OUTCOME_BY_DEADLINE,state,")).singleElement().asString().endsWith(",OPEN,RESOLVED,late_event");
            assertThat(restated(2)).filteredOn(line -> line.contains("|NO_OUTCOME_BY_DEADLINE,source,crm,a-crm,")).hasSize(2).allMatch(line -> line.endsWith(",late_submission"));
        }
    }

    /** Another content by another source corrects, the source too. */
    @Test
    void theSourceOfACorrection() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", TESTED);
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/a-crm/2.csv", TESTED.replace("true", ""));
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("A6", "+12125550006", "2026-03-04T15:00:00Z"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.startsWith("reconciliation.csv") && line.contains(",source,crm,a-crm,")).singleElement().asString()
                    .contains("|A6|").endsWith(",vendor_correction");
        }
    }

    /** An event that comes again by another source is late by it, though another of its phone was corrected. */
    @Test
    void theSourceOfAnEventThatComesAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/leadping/1b.ndjson", named("c1", "v9", "+12125550009"));
            assertRun(store, TwoNights.SECOND);
            nights.second();
            Files.createDirectories(folder.resolve("inbox/a-leadping"));
            Files.copy(folder.resolve("inbox/leadping/1b.ndjson"), folder.resolve("inbox/a-leadping/1.ndjson"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains("|OUTCOME_FOR_UNKNOWN_LEAD,source,leadping,a-leadping,")).singleElement().asString().endsWith(",late_event");
        }
    }

    /** What an answer made has no other proof: by another source it is as late as a submission of the house. */
    @Test
    void theSourceOfAnAnswerThatComesAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", HEADER + "otonistark,4411,O2,+5511900000002,2026-03-03T15:00:00Z,,true\n");
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/crm/2b.csv", HEADER + "otonistark,4411,O2,+5511900000002,2026-03-03T15:00:00Z,,\n");
            again("otonistark");
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.contains(",source,otonistark,a-otonistark,")).singleElement().asString()
                    .startsWith("reconciliation.csv,").endsWith(",late_submission");
        }
    }

    /** Requests that failed make submissions without an event; of one that the house told before they are no more than answers. */
    @Test
    void submissionsThatFailedAnswersMake() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", HEADER + "yotel,loans,Y3,9000000003,2026-03-03T14:59:00Z,,\n");
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/yotel/2.ndjson", bulk("9000000001", "9000000002") + bulk("9000000003", "9000000004").replace("15:00:00", "15:01:00"));
            assertRun(store, TwoNights.SECOND);

            List<String> rows = restated(2).stream().filter(line -> line.startsWith("reconciliation.csv,yotel|loans|")).toList();
            assertThat(rows).hasSize(3).allMatch(line -> line.contains(",*,,") && line.endsWith(",late_submission"));
            assertThat(restated(2)).filteredOn(line -> line.startsWith("waterfall.csv,2026-03-03|yotel|")).hasSize(2).allMatch(line -> line.endsWith(",late_submission"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|NO_OUTCOME_BY_DEADLINE,*,,")).hasSize(3).allMatch(line -> line.endsWith(",late_submission"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|ANSWER_FAILED,*,,")).hasSize(2).allMatch(line -> line.endsWith(",late_submission"));
        }
    }

    /** An answer that stands alone is proof of a submission before it is its event; one to a submission of the house is its event. */
    @Test
    void submissionsThatAnswersMake() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", HEADER + "yotel,loans,Y3,9000000003,2026-03-03T14:59:00Z,,\n");
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/yotel/2.ndjson", """
                    {"requested_at":"2026-03-03T15:00:00Z","campaign_id":"loans","request":{"phone":"9000000001"},"status":201,"response":{"id":"y1"}}
                    {"requested_at":"2026-03-03T15:00:00Z","campaign_id":"loans","request":{"phone":"9000000003"},"status":201,"response":{"id":"y3"}}
                    """);
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).filteredOn(line -> line.startsWith("reconciliation.csv,yotel|loans||")).singleElement().asString().contains(",*,,", "|CREATED|").endsWith(",late_submission");
            assertThat(restated(2)).filteredOn(line -> line.contains("|Y3|") && line.contains(",outcome,MISSING,CREATED,")).singleElement().asString().endsWith(",late_event");
        }
    }

    /** What is found of an answer of several leads came with it, whatever else the vendor's leads did that night. */
    @Test
    void whatIsFoundOfAnswersOfSeveralLeads() throws IOException {
        try (Store store = store()) {
            TwoNights nights = withTwoSources();
            nights.write("inbox/crm/1b.csv", HEADER + """
                    yotel,loans,Y1,9000000001,2026-03-03T14:59:00Z,,
                    yotel,loans,Y2,9000000002,2026-03-03T14:59:00Z,,
                    yotel,loans,Y3,9000000003,2026-03-03T14:59:00Z,,true
                    """);
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/crm/2b.csv", HEADER + "yotel,loans,Y3,9000000003,2026-03-03T14:59:00Z,,\n");
            nights.write("inbox/yotel/2.ndjson", bulk("9000000001", "9000000002") + """
                    {"requested_at":"2026-03-03T15:02:00Z","campaign_id":"loans","request":{"leads":[{"phone":"9000000001"},{"phone":"9000000002"}]},"status":200,\
                    "response":{"total":3,"valid":2,"invalid":0,"duplicates":0,"results":[{"phone":"9000000001","status":"added","id":"y1"},{"phone":"9000000002","status":"added","id":"y2"}]}}
                    """ + bulk("9000000001", "9000000002").replace("15:00:00", "15:03:00"));
            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).anyMatch(line -> line.contains("|Y3|") && line.endsWith(",traffic,test,real,vendor_correction"));
            assertThat(restated(2)).filteredOn(line -> line.contains("|ANSWER_FAILED,*,,")).singleElement().asString().endsWith(",late_event");
            assertThat(restated(2)).filteredOn(line -> line.contains("|BATCH_TOTALS_DISAGREE,*,,")).singleElement().asString().endsWith(",late_event");
        }
    }

    private TwoNights withTwoSources() throws IOException {
        TwoNights nights = new TwoNights(folder);
        nights.first();
        nights.write("job.yml", Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8)
                .replace("sources:\n", """
                          yotel: { region: IN, grace: 1h, currency: INR, zone: Asia/Kolkata }
                        sources:
                          - { name: a-crm, reads: submissions, format: house-csv, files: "inbox/a-crm/*" }
                          - { name: a-leadping, vendor: leadping, reads: events, format: leadping-event, files: "inbox/a-leadping/*" }
                          - { name: a-otonistark, vendor: otonistark, reads: answers, format: otonistark-lead, files: "inbox/a-otonistark/*" }
                          - { name: yotel, vendor: yotel, reads: answers, format: yotel-push, files: "inbox/yotel/*" }
                        """));
        return nights;
    }

    /** What a source brought in the first night, by another one. */
    private void again(String source) throws IOException {
        Files.createDirectories(folder.resolve("inbox/a-" + source));
        String file = source.equals("crm") ? "1.csv" : "1.ndjson";
        Files.copy(folder.resolve("inbox/" + source + "/" + file), folder.resolve("inbox/a-" + source + "/" + file));
    }

    private static String named(String id, String lead, String phone) {
        return """
                {"id":"%s","activityType":"LeadCreated","campaignId":"auto","leadId":"%s","direction":"outbound","toPhoneNumber":"%s","createdAt":"2026-03-03T14:00:00Z"}
                """.formatted(id, lead, phone);
    }

    private static String bulk(String one, String other) {
        return """
                {"requested_at":"2026-03-03T15:00:00Z","campaign_id":"loans","request":{"leads":[{"phone":"%s"},{"phone":"%s"}]},"status":503,"response":{}}
                """.formatted(one, other);
    }
}
