package leadtally.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import leadtally.lead.Period;

/** What came in for 3 March 2026 by the next noon, and what came a day later: one change of every cause. */
final class TwoNights {
    static final Period DAY = Period.day(LocalDate.of(2026, 3, 3));
    static final Instant FIRST = Instant.parse("2026-03-04T12:00:00Z");
    static final Instant SECOND = Instant.parse("2026-03-05T12:00:00Z");

    private static final String JOB = """
            name: two-nights
            zone: America/New_York
            database: jdbc:h2:file:./data/leadtally
            output: out
            phones: PHONES
            vendors:
              aktify: { region: US, grace: GRACE, currency: USD }
              leadping: { region: US, currency: USD }
              otonistark: { region: BR, currency: BRL, zone: America/Sao_Paulo }
            sources:
              - { name: crm, reads: submissions, format: house-csv, files: "inbox/crm/*" }
              - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: "inbox/aktify/*" }
              - { name: leadping, vendor: leadping, reads: events, format: leadping-event, files: "inbox/leadping/*" }
              - { name: otonistark, vendor: otonistark, reads: answers, format: otonistark-lead, files: "inbox/otonistark/*" }
            thresholds: { missing: 100%, critical: 1000 }
            """;

    private final Path folder;

    TwoNights(Path folder) {
        this.folder = folder;
    }

    void job(String grace, String phones) {
        write("job.yml", JOB.replace("GRACE", grace).replace("PHONES", phones));
    }

    void first() {
        job("24h", "masked");
        write("inbox/crm/1.csv", """
                vendor,campaign_id,external_lead_id,phone,submitted_at
                aktify,west,A1,+12125550001,2026-03-03T11:00:00Z
                aktify,west,A2,+12125550002,2026-03-03T20:00:00Z
                aktify,west,A3,+12125550003,2026-03-03T10:00:00Z
                """);
        write("inbox/aktify/1.ndjson", created("A3", "+12125550003", "2026-03-03T10:05:00Z"));
        write("inbox/leadping/1.ndjson", sms("Sent", "0.02"));
        write("inbox/otonistark/1.ndjson", """
                {"requested_at":"2026-03-03T15:00:00Z","request":{"phone_number":"+5511900000001","campaign_id":4411,"variables":{}},"status":200,\
                "response":{"data":{"id":1,"campaign_id":4411,"phone_number":"+5511900000001","variables":{},"status":"created",\
                "created_at":"2026-03-03 12:00:00","updated_at":"2026-03-03 12:00:00"}}}
                """);
    }

    void second() {
        write("inbox/aktify/2.ndjson", created("A1", "+12125550001", "2026-03-04T21:00:00Z"));
        write("inbox/leadping/2.ndjson", sms("Delivered", "0.05"));
        write("inbox/crm/2.csv", """
                vendor,campaign_id,external_lead_id,phone,submitted_at
                otonistark,4411,O1,+5511900000001,2026-03-03T14:58:00Z
                """);
    }

    static String created(String id, String phone, String at) {
        return """
                {"metadata":{"eventType":"campaign.lead_created","campaignId":"west","eventTime":"%s"},"data":{"phone":"%s","externalLeadId":"%s"}}
                """.formatted(at, phone, id);
    }

    private static String sms(String status, String amount) {
        return """
                {"id":"e1","activityType":"Sms","campaignId":"auto","direction":"outbound","toPhoneNumber":"+12125550009","status":"%s",\
                "sentAt":"2026-03-03T16:00:00Z"%s,"billingStatus":"charged","billableAmount":"%s","createdAt":"2026-03-03T16:00:00Z"}
                """.formatted(status, status.equals("Sent") ? "" : ",\"deliveredAt\":\"2026-03-03T16:01:00Z\"", amount);
    }

    void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
