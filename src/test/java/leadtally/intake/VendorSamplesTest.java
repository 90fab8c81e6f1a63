package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import leadtally.intake.Inbox.Night;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of the vendors' documents, verbatim, and what they become: fields and canonical content (refinement 2.2). */
class VendorSamplesTest {
    @TempDir
    private Path folder;

    private Night night(Format format, String content) throws IOException {
        return new Inbox(folder, format).put("a.ndjson", content).night();
    }

    private static String webhook(String type, String data) {
        return """
                {
                "metadata": {
                "apiVersion": "2026-02-09",
                "eventType": "%s",
                "campaignId": "abc456xyz",
                "eventTime": "2024-01-28T12:00:00.000Z"
                },
                "data": {%s}
                }
                """
                .formatted(type, data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dnc.created | \"externalLeadId\": \"abc123\", \"phone\": \"+1234567890\", \"dncTimestamp\": \"2024-01-28T12:00:00.000Z\" "
                        + "| {\"dncTimestamp\":\"2024-01-28T12:00:00.000000Z\",\"externalLeadId\":\"abc123\",\"phone\":\"+1234567890\"}",
                "campaign.lead_created | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"firstName\": \"John\", \"lastName\": \"Doe\", \"isTestLead\": true "
                        + "| {\"externalLeadId\":\"abc123\",\"firstName\":\"John\",\"isTestLead\":true,\"lastName\":\"Doe\",\"phone\":\"+1234567890\"}",
                "lead.landline_detected | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"lineType\": \"landline\", \"firstName\": \"John\" "
                        + "| {\"externalLeadId\":\"abc123\",\"firstName\":\"John\",\"lineType\":\"landline\",\"phone\":\"+1234567890\"}",
                "lead.call_initiated | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"isScheduled\": true "
                        + "| {\"externalLeadId\":\"abc123\",\"isScheduled\":true,\"phone\":\"+1234567890\"}",
                "lead.call_received | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\" "
                        + "| {\"externalLeadId\":\"abc123\",\"phone\":\"+1234567890\"}",
                "lead.call_scheduled | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"scheduledTime\": \"2024-01-28T14:00:00.000Z\" "
                        + "| {\"externalLeadId\":\"abc123\",\"phone\":\"+1234567890\",\"scheduledTime\":\"2024-01-28T14:00:00.000000Z\"}",
                "lead.call_ended | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"callType\": \"inbound\", \"callResult\": \"transfer\", \"isScheduled\": false "
                        + "| {\"callResult\":\"transfer\",\"callType\":\"inbound\",\"externalLeadId\":\"abc123\",\"isScheduled\":false,\"phone\":\"+1234567890\"}",
                "lead.call_transferred | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"transferredTo\": \"+1987654321\", \"callType\": \"inbound\", \"isScheduled\": false "
                        + "| {\"callType\":\"inbound\",\"externalLeadId\":\"abc123\",\"isScheduled\":false,\"phone\":\"+1234567890\",\"transferredTo\":\"+1987654321\"}",
                "lead.call_key_pressed | \"phone\": \"+1234567890\", \"externalLeadId\": \"abc123\", \"callType\": \"scheduled\", \"isScheduled\": true, \"keypressNumber\": \"1\" "
                        + "| {\"callType\":\"scheduled\",\"externalLeadId\":\"abc123\",\"isScheduled\":true,\"keypressNumber\":1,\"phone\":\"+1234567890\"}",
            })
    void webhooks(String type, String data, String content) throws IOException {
        Night night = night(Format.AKTIFY_WEBHOOK, webhook(type, data));
        assertThat(night.rejections).isEmpty();
        assertThat(night.unknown).isEmpty();
        WebhookEvent event = (WebhookEvent) night.fact(0);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.campaign()).isEqualTo("abc456xyz");
        assertThat(event.linkId()).isEqualTo("abc123");
        assertThat(event.phone().identity()).isEqualTo("+1234567890");
        assertThat(event.eventTime()).isEqualTo(Instant.parse("2024-01-28T12:00:00Z"));
        assertThat(event.content().text()).isEqualTo(content);
        assertThat(event.legacy()).isFalse();
    }

    @Test
    void legacyDncHasTheContentOfTheFullForm() throws IOException {
        Night night = night(
                Format.AKTIFY_WEBHOOK,
                """
                {"apiVersion":"2021-08-23","type":"dnc.created","data":{"phoneNumber":"+19995550000","dncTimestamp":"2021-11-16T16:00:47.293338","externalLeadId":"lead-12345"}}
                """);
        WebhookEvent event = (WebhookEvent) night.fact(0);
        assertThat(event.legacy()).isTrue();
        assertThat(event.campaign()).isEmpty();
        assertThat(event.eventTime()).isEqualTo(Instant.parse("2021-11-16T16:00:47.293338Z")).isEqualTo(event.dncTimestamp());
        assertThat(event.content().text())
                .isEqualTo("{\"dncTimestamp\":\"2021-11-16T16:00:47.293338Z\",\"externalLeadId\":\"lead-12345\",\"phone\":\"+19995550000\"}");
        assertThat(night.unknown).isEmpty();
    }

    @Test
    void leadpingEvent() throws IOException {
        Night night = night(
                Format.LEADPING_EVENT,
                """
                {"id":"ev-1","eventType":"sms.sent","activityType":"Sms","leadId":"L1","direction":"Outbound","status":"Delivered","isWarmup":false,
                 "trafficType":"RealLead","fromPhoneNumber":"+15095550000","toPhoneNumber":"(509) 555-1234","providerMessageId":"pm1","campaignId":"c1",
                 "sourceId":"s1","billingStatus":"charged","billableAmount":"0.020","retryCount":"0","sentAt":"2023-11-07T05:31:56Z",
                 "deliveredAt":"2023-11-07T05:32:56Z","createdAt":"2023-11-07T05:31:56Z","description":null,"summary":""}
                """);
        LeadpingEvent event = (LeadpingEvent) night.fact(0);
        assertThat(night.unknown).isEmpty();
        assertThat(event.phone().identity()).isEqualTo("+15095551234");
        assertThat(event.amount()).isEqualTo(new BigDecimal("0.020"));
        assertThat(event.retryCount()).isZero();
        assertThat(event.versionInstant()).isEqualTo(Instant.parse("2023-11-07T05:32:56Z"));
        assertThat(event.content().text())
                .isEqualTo("{\"activityType\":\"Sms\",\"billableAmount\":0.020,\"billingStatus\":\"charged\",\"campaignId\":\"c1\","
                        + "\"createdAt\":\"2023-11-07T05:31:56.000000Z\",\"deliveredAt\":\"2023-11-07T05:32:56.000000Z\",\"direction\":\"Outbound\","
                        + "\"eventType\":\"sms.sent\",\"fromPhoneNumber\":\"+15095550000\",\"id\":\"ev-1\",\"isWarmup\":false,\"leadId\":\"L1\","
                        + "\"providerMessageId\":\"pm1\",\"retryCount\":0,\"sentAt\":\"2023-11-07T05:31:56.000000Z\",\"sourceId\":\"s1\","
                        + "\"status\":\"Delivered\",\"toPhoneNumber\":\"+15095551234\",\"trafficType\":\"RealLead\"}");
    }

    @Test
    void leadpingSampleOfTheDocument() throws IOException {
        Night night = night(
                Format.LEADPING_EVENT,
                """
                {
                  "id": "<string>",
                  "eventType": "<string>",
                  "direction": "<string>",
                  "isWarmup": true,
                  "toPhoneNumber": "<string>",
                  "billableAmount": "<string>",
                  "retryCount": "<string>",
                  "queuedAt": "2023-11-07T05:31:56Z",
                  "createdAt": "2023-11-07T05:31:56Z"
                }
                """);
        LeadpingEvent event = (LeadpingEvent) night.fact(0);
        assertThat(event.type()).isEqualTo("<string>");
        assertThat(event.warmup()).isTrue();
        assertThat(event.phone().isAbsent()).isTrue();
        assertThat(event.amount()).isNull();
        assertThat(event.amountText()).isEqualTo("<string>");
        assertThat(night.unknown).containsExactlyInAnyOrder("direction=<string>", "billableAmount=<string>", "retryCount=<string>");
    }

    /** Rule 2.3: what is no boolean is not taken for one, and told. */
    @Test
    void flagsThatAreNoBooleansAreTold() throws IOException {
        Night event = night(Format.LEADPING_EVENT, "{\"id\":1,\"activityType\":\"Sms\",\"isWarmup\":\"true\",\"timelineType\":null,\"createdAt\":\"2023-11-07T05:31:56Z\"}\n");
        assertThat(((LeadpingEvent) event.fact(0)).warmup()).isFalse();
        assertThat(event.unknown).containsExactly("isWarmup=true");

        Night webhook = night(Format.AKTIFY_WEBHOOK, "{\"metadata\":{\"eventType\":\"lead.call_ended\",\"campaignId\":\"c1\",\"eventTime\":\"2023-11-07T05:31:56Z\"},"
                + "\"data\":{\"phone\":\"+15095551234\",\"isTestLead\":1,\"isScheduled\":[]}}\n");
        assertThat(((WebhookEvent) webhook.fact(0)).testLead()).isFalse();
        assertThat(webhook.unknown).contains("isTestLead=1", "isScheduled=(no boolean)");
    }

    @Test
    void leadpingNewerNamesAndNumbersAreTheSameContent() throws IOException {
        String old = "{\"id\":1,\"activityType\":\"Sms\",\"activityCategory\":\"m\",\"billableAmount\":\"0.02\",\"retryCount\":\"1\",\"createdAt\":\"2023-11-07T05:31:56Z\"}\n";
        String newer = "{\"id\":\"1\",\"timelineType\":\"Sms\",\"timelineCategory\":\"m\",\"billableAmount\":0.02,\"retryCount\":1,\"createdAt\":\"2023-11-07T05:31:56.0Z\"}\n";
        Night night = night(Format.LEADPING_EVENT, old + newer);
        assertThat(night.fact(0)).isEqualTo(night.fact(1));
    }

    @Test
    void leadpingPageInAnArchiveLine() throws IOException {
        Night night = night(
                Format.LEADPING_EVENT,
                "{\"received_at\":\"2026-03-01T01:00:00Z\",\"request\":{\"page\":1},\"status\":200,\"body\":{\"items\":["
                        + "{\"id\":\"a\",\"createdAt\":\"2026-02-28T05:31:56Z\"},7,{\"id\":\"a\",\"id\":\"b\"},{\"createdAt\":\"2026-02-28T05:31:56Z\"}],\"pageSize\":4}}\n"
                        + "{\"items\":[]}\n");
        assertThat(night.delivered()).containsExactly("1:1");
        assertThat(night.fact(0).observedAt()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
        assertThat(night.rejected()).containsExactly("2:1 WRONG_SHAPE", "3:1 DUPLICATE_MEMBER", "4:1 NO_ID");
        assertThat(night.rejections.get(1).raw()).isEqualTo("{\"id\":\"a\",\"id\":\"b\"}");
        assertThat(night.rejections.get(2).raw()).isEqualTo("{\"createdAt\":\"2026-02-28T05:31:56Z\"}");
    }

    @Test
    void leadpingLead() throws IOException {
        Night night = night(
                Format.LEADPING_LEAD,
                "[{\"id\":\"L1\",\"phone\":\"5095551234\",\"processingStatus\":\"Invalid\",\"createdAt\":\"2026-02-28T05:31:56Z\",\"updatedAt\":\"2026-02-28T06:31:56Z\"}]");
        LeadpingLead lead = (LeadpingLead) night.fact(0);
        assertThat(lead.processingStatus()).isEqualTo("Invalid");
        assertThat(lead.versionInstant()).isEqualTo(Instant.parse("2026-02-28T06:31:56Z"));
        assertThat(lead.content().text())
                .isEqualTo("{\"createdAt\":\"2026-02-28T05:31:56.000000Z\",\"id\":\"L1\",\"phone\":\"+15095551234\",\"processingStatus\":\"Invalid\","
                        + "\"updatedAt\":\"2026-02-28T06:31:56.000000Z\"}");
    }

    @Test
    void yotelBulk() throws IOException {
        Night night = night(
                Format.YOTEL_PUSH,
                """
                {"requested_at":"2026-03-01T10:00:00+05:30","campaign_id":7,"status":200,
                 "request":{"leads":[{"phone":"9876543210","name":"Priya Sharma"},{"phone":"9123456789","name":"Raj Patel"},{"phone":"invalid","name":"Bad Number"}]},
                 "response":{"total": 3,"valid": 2,"invalid": 1,"duplicates": 0,
                  "results": [
                  {"phone": "9876543210", "status": "added", "id": "lead_abc"},
                  {"phone": "9123456789", "status": "added", "id": "lead_def"},
                  {"phone": "invalid", "status": "invalid", "id": null}
                 ]}}
                """);
        assertThat(night.delivered()).containsExactly("1:1", "2:1", "3:1");
        AnsweredLead first = (AnsweredLead) night.fact(0);
        AnsweredLead third = (AnsweredLead) night.fact(2);
        assertThat(first.kind()).isEqualTo(AnswerKind.ACCEPTED);
        assertThat(first.campaign()).isEqualTo("7");
        assertThat(first.leadId()).isEqualTo("lead_abc");
        assertThat(first.phone().identity()).isEqualTo("+919876543210");
        assertThat(first.instant()).isEqualTo(Instant.parse("2026-03-01T04:30:00Z")).isEqualTo(first.observedAt());
        assertThat(first.totalsFault()).isEmpty();
        assertThat(first.requestLeads()).isEqualTo(3).isEqualTo(first.leads());
        assertThat(first.content().text())
                .isEqualTo("{\"request\":{\"name\":\"Priya Sharma\",\"phone\":\"+919876543210\"},"
                        + "\"result\":{\"id\":\"lead_abc\",\"phone\":\"+919876543210\",\"status\":\"added\"}}");
        assertThat(third.kind()).isEqualTo(AnswerKind.INVALID);
        assertThat(third.phone().isReadable()).isFalse();
        assertThat(third.phone().raw()).isEqualTo("invalid");
        assertThat(third.leadId()).isEmpty();
    }

    @Test
    void otoniStarkWithSecondaryContacts() throws IOException {
        Night night = night(
                Format.OTONISTARK_LEAD,
                """
                {"requested_at":"2026-03-01T10:00:00Z","status":200,
                 "request":{"phone_number":"+5511987654321","campaign_id":12,"variables":{"external_lead_id":"x-1"},
                  "secondary_contacts":[{"phone_number":"+5511987650001","variables":{"external_lead_id":2}},{"phone_number":"+5511987650002"}]},
                 "response":{"message":"Lead created successfully","data":{"id":1,"campaign_id":12,"phone_number":"+5511987654321","status":"created",
                  "created_at":"2026-03-01 07:00:01","updated_at":"2026-03-01 07:00:02","campaign":{"id":12,"name":"C"},
                  "secondary_contacts":[{"id":3,"phone_number":"+5511987650002","status":"Black Listed","created_at":"2026-03-01 07:00:01"},
                                        {"id":"4","phone_number":"+5511987650009","status":"created"}]}}}
                """);
        assertThat(night.rejections).isEmpty();
        assertThat(night.unknown).isEmpty();
        assertThat(night.deliveries).extracting(d -> ((AnsweredLead) d.fact()).kind())
                .containsExactly(AnswerKind.ACCEPTED, AnswerKind.WITHOUT_OUTCOME, AnswerKind.ACCEPTED, AnswerKind.ACCEPTED);
        AnsweredLead primary = (AnsweredLead) night.fact(0);
        assertThat(primary.parent()).isEqualTo(-1);
        assertThat(primary.externalLeadId()).isEqualTo("x-1");
        assertThat(primary.createdAt()).isEqualTo(Instant.parse("2026-03-01T10:00:01Z"));
        assertThat(primary.requestLeads()).isEqualTo(3);
        assertThat(primary.leads()).isEqualTo(4);
        AnsweredLead unanswered = (AnsweredLead) night.fact(1);
        assertThat(unanswered.externalLeadId()).isEqualTo("2");
        assertThat(unanswered.parent()).isZero();
        AnsweredLead blacklisted = (AnsweredLead) night.fact(2);
        assertThat(blacklisted.block()).isEqualTo("BLACKLISTED");
        assertThat(blacklisted.leadId()).isEqualTo("3");
        assertThat(((AnsweredLead) night.fact(3)).phone().identity()).isEqualTo("+5511987650009");
    }

    @Test
    void otoniStarkBareForms() throws IOException {
        String lead = "{\"id\":\"1\",\"campaign_id\":12,\"phone_number\":\"11987654321\",\"status\":\"contacted\",\"created_at\":\"2026-03-01 07:00:01\"}";
        Night night = night(
                Format.OTONISTARK_LEAD,
                lead + "\n{\"message\":\"ok\",\"data\":" + lead + "}\n{\"received_at\":\"2026-03-02T01:00:00Z\",\"body\":{\"current_page\":1,\"data\":[" + lead + "]}}\n"
                        + "{\"phone_number\":\"11987654321\",\"campaign_id\":12}\n{\"current_page\":1}\n{\"phone_number\":\"11987654321\"}\n");
        assertThat(night.delivered()).containsExactly("1:1", "2:2", "3:3");
        assertThat(night.rejected()).containsExactly("4:4 NO_ID", "5:5 WRONG_SHAPE", "6:6 NO_CAMPAIGN");
        AnsweredLead bare = (AnsweredLead) night.fact(0);
        assertThat(bare.instant()).isEqualTo(Instant.parse("2026-03-01T10:00:01Z"));
        assertThat(bare.requestedAt()).isNull();
        assertThat(bare.requestLeads()).isEqualTo(-1);
        assertThat(bare.phone().identity()).isEqualTo("+5511987654321");
        assertThat(((AnsweredLead) night.fact(2)).answerKey()).isEqualTo(bare.answerKey());
        assertThat(night.fact(2).observedAt()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(night.unknown).containsExactly("status=contacted", "status=contacted", "status=contacted");
    }
}
