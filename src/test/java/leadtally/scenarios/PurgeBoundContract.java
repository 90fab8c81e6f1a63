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
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.Purge;
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on both sides of the first day that a purge keeps: versions of one event, what callbacks and contacts of kept days hang on, the day itself. */
abstract class PurgeBoundContract {
    private static final LocalDate KEPT_FROM = LocalDate.of(2026, 3, 20);
    private static final Period KEPT = new Period(KEPT_FROM, KEPT_FROM.plusDays(4));
    private static final Instant AS_OF = Instant.parse("2026-03-25T12:00:00Z");
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final StringBuilder submissions = new StringBuilder("vendor,campaign_id,external_lead_id,phone,submitted_at\n");
    private final StringBuilder webhooks = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();

    abstract Store store();

    @BeforeEach
    void jobInNewYork() throws IOException {
        jobIn("America/New_York");
        lead("K1", "+12125550099", "2026-03-22T14:00:00Z");
    }

    private void jobIn(String zone) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: %s
                lookback: 2d
                vendors:
                  aktify: { region: US, currency: USD }
                  leadping: { region: US, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "inbox/*.csv" }
                  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: "inbox/webhooks*" }
                  - { name: leadping, vendor: leadping, reads: events, format: leadping-event, files: "inbox/messages*" }
                thresholds: { missing: 100%%, critical: 100000 }
                """.formatted(zone), StandardCharsets.UTF_8);
    }

    /** A submission that was created five minutes later. */
    private void lead(String id, String phone, String at) {
        submissions.append("aktify,west,%s,%s,%s%n".formatted(id, phone, at));
        webhook("campaign.lead_created", Instant.parse(at).plusSeconds(300).toString(), phone, ",\"externalLeadId\":\"" + id + "\"");
    }

    private void webhook(String type, String at, String phone, String more) {
        webhooks.append("{\"metadata\":{\"eventType\":\"%s\",\"campaignId\":\"west\",\"eventTime\":\"%s\"},\"data\":{\"phone\":\"%s\"%s}}%n".formatted(type, at, phone, more));
    }

    private void booking(String at, String phone, String due) {
        webhook("lead.call_scheduled", at, phone, ",\"scheduledTime\":\"" + due + "\"");
    }

    private void callback(String at, String endedAt, String phone) {
        webhook("lead.call_initiated", at, phone, ",\"isScheduled\":true");
        webhook("lead.call_ended", endedAt, phone, ",\"isScheduled\":true,\"callType\":\"scheduled\",\"callResult\":\"no_response\"");
    }

    /** A version of a Leadping message that is billed with 0.02. */
    private void message(String id, String status, String createdAt, String versionAt, String phone) {
        messages.append(("{\"id\":\"%s\",\"eventType\":\"activity\",\"activityType\":\"Sms\",\"campaignId\":\"p1\",\"direction\":\"outbound\",\"toPhoneNumber\":\"%s\",\"status\":\"%s\","
                + "\"createdAt\":\"%s\",\"sentAt\":\"%s\",\"billingStatus\":\"charged\",\"billableAmount\":\"0.02\"}%n").formatted(id, phone, status, createdAt, versionAt));
    }

    private void deliver() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/leads.csv"), submissions, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("inbox/webhooks.ndjson"), webhooks, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("inbox/messages.ndjson"), messages, StandardCharsets.UTF_8);
    }

    private void run(Store store, RunRequest request) {
        Night.Result result = new Night(store, folder).run("job.yml", request);
        assertThat(result.code()).as(result.printed()).isZero();
    }

    private void purge(Store store) {
        new Purge(store, JobFile.read(folder.resolve("job.yml")), KEPT_FROM, Night.SILENT).remove(Instant.parse("2026-03-25T13:00:00Z"));
    }

    /** A legacy opt-out of a kept day repeats one of a purged day: of that day there is nothing to be made again. */
    @Test
    void a_purged_day_is_not_touched_by_what_repeats_its_opt_out() throws IOException {
        message("m1", "Sent", "2026-03-19T14:00:00Z", "2026-03-19T14:00:00Z", "+12125550011");
        webhook("dnc.created", "2026-03-20T03:59:59Z", "+12125550012", ",\"dncTimestamp\":\"2026-03-20T04:00:01Z\"");
        webhooks.append("{\"apiVersion\":\"2021-08-23\",\"type\":\"dnc.created\",\"data\":{\"phoneNumber\":\"+12125550012\",\"dncTimestamp\":\"2026-03-20T04:00:01\"}}\n");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(new Period(LocalDate.of(2026, 3, 18), KEPT.to()), AS_OF));
            purge(store);
            lead("K2", "+12125550013", "2026-03-20T14:00:00Z");
            deliver();
            run(store, RunRequest.of(KEPT, AS_OF));
            judgeAllAgain(store);
        }
    }

    private void judgeAllAgain(Store store) {
        run(store, new RunRequest(KEPT, AS_OF, true, List.of(), false));
    }

    /** An event that was corrected: without the version that counts, the one before it would. */
    @Test
    void an_event_goes_with_all_its_versions_or_with_none() throws IOException {
        lead("A1", "+12125550001", "2026-03-04T14:00:00Z");
        message("corrected", "Opted out", "2026-03-04T15:00:00Z", "2026-03-04T15:00:10Z", "+12125550001");
        message("corrected", "Delivered", "2026-03-04T15:00:00Z", "2026-03-04T15:10:00Z", "+12125550001");
        message("on a kept day before", "Delivered", "2026-03-22T15:00:00Z", "2026-03-22T15:00:10Z", "+12125550002");
        message("on a kept day before", "Delivered", "2026-02-18T15:00:00Z", "2026-03-22T15:10:00Z", "+12125550002");
        message("of two months", "Sent", "2026-01-05T15:00:00Z", "2026-01-05T15:00:10Z", "+12125550003");
        message("of two months", "Delivered", "2026-02-18T15:00:00Z", "2026-02-18T15:10:00Z", "+12125550003");
        webhook("lead.call_key_pressed", "2026-02-01T15:00:00Z", "+12125550004", ",\"keypressNumber\":\"1\"");
        webhook("lead.call_key_pressed", "2026-02-01T15:00:00Z", "+12125550004", ",\"keypressNumber\":\"9\"");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            SortedMap<String, String> before = report(store);
            List<String> register = lines(store, "select * from dnc_register");

            purge(store);

            assertThat(lines(store, "select event_id, count(*) from vendor_event where kind = 'leadping' group by event_id"))
                    .containsExactly("corrected|2", "on a kept day before|2");
            assertThat(lines(store, "select key_pressed from vendor_event where event_type = 'lead.call_key_pressed'")).containsExactly("1", "9");
            assertThat(lines(store, "select count(*) from judged_event judged left join vendor_event event on event.content_no = judged.content_no where event.kind is null"))
                    .containsExactly("0");
            judgeAllAgain(store);
            assertThat(lines(store, "select * from dnc_register")).containsExactlyElementsOf(register);
            assertThat(report(store)).isEqualTo(before);
        }
    }

    /** Of a phone without facts of kept days: its callback is due on one, and what makes it superseded or kept lies before. */
    @Test
    void a_callback_of_a_kept_day_stays_what_it_was() throws IOException {
        lead("A5", "+12125550005", "2026-01-18T14:00:00Z");
        booking("2026-01-18T15:00:00Z", "+12125550005", "2026-03-21T15:00:00Z");
        booking("2026-01-18T16:00:00Z", "+12125550005", "2026-01-19T15:00:00Z");
        callback("2026-01-19T15:00:00Z", "2026-01-19T15:01:00Z", "+12125550005");
        lead("A6", "+12125550006", "2026-03-18T14:00:00Z");
        booking("2026-03-18T15:00:00Z", "+12125550006", "2026-03-20T04:01:00Z");
        callback("2026-03-20T03:57:00Z", "2026-03-20T03:59:00Z", "+12125550006");
        lead("A7", "+12125550007", "2026-03-17T14:00:00Z");
        booking("2026-03-17T15:00:00Z", "+12125550007", "2026-03-18T15:00:00Z");
        callback("2026-03-18T15:00:00Z", "2026-03-18T15:01:00Z", "+12125550007");
        lead("A8", "+12125550008", "2026-02-17T14:00:00Z");
        booking("2026-03-21T15:00:00Z", "+12125550008", "2026-02-18T15:00:00Z");
        callback("2026-02-18T15:00:00Z", "2026-02-18T15:01:00Z", "+12125550008");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            SortedMap<String, String> before = report(store);
            assertThat(before.get("2026-03-21 call-activity.csv")).contains("callbacks_superseded");

            purge(store);

            assertThat(lines(store, "select phone, event_type from vendor_event where event_time < timestamp with time zone '2026-03-20 04:00:00+00' and event_type <> 'campaign.lead_created'"))
                    .containsExactly(
                            "+12125550005|lead.call_initiated", "+12125550005|lead.call_scheduled", "+12125550005|lead.call_scheduled",
                            "+12125550006|lead.call_initiated", "+12125550006|lead.call_scheduled", "+12125550008|lead.call_initiated");
            judgeAllAgain(store);
            assertThat(report(store)).isEqualTo(before);
        }
    }

    /** Made before the bound and sent after it: a breach is one of the day of the contact. Told late, of a purged day, it raises no discrepancy that would hold it. */
    @Test
    void a_message_sent_on_a_kept_day_stays() throws IOException {
        lead("A1", "+12125550001", "2026-03-17T14:00:00Z");
        webhook("dnc.created", "2026-03-20T03:58:00Z", "+12125550001", ",\"dncTimestamp\":\"2026-03-20T03:58:00Z\"");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            purge(store);
            message("the one exempt", "Delivered", "2026-03-19T20:00:00Z", "2026-03-20T03:59:00Z", "+12125550001");
            message("the next", "Delivered", "2026-02-19T20:00:00Z", "2026-03-20T04:01:00Z", "+12125550001");
            deliver();
            run(store, RunRequest.of(KEPT, AS_OF));
            assertThat(lines(store, "select breach_day from judged_event where breach_day is not null")).containsExactly("2026-03-20");
            assertThat(lines(store, "select reason from discrepancy where reason = 'CONTACTED_AFTER_DNC'")).isEmpty();
            SortedMap<String, String> before = report(store);

            purge(store);

            assertThat(lines(store, "select event_id from vendor_event where kind = 'leadping'")).containsExactly("the next", "the one exempt");
            judgeAllAgain(store);
            assertThat(report(store)).isEqualTo(before);
        }
    }

    @Test
    void what_was_accepted_stays_so() throws IOException {
        lead("A1", "+12125550001", "2026-02-18T14:00:00Z");
        webhook("lead.call_initiated", "2026-02-18T16:00:00Z", "+12125550001", ",\"isScheduled\":false");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            accept(store, "CALL_NOT_ENDED");

            purge(store);

            assertThat(lines(store, "select count(*) from vendor_event where event_type = 'lead.call_initiated'")).containsExactly("1");
            assertThat(lines(store, "select content <> '' from submission_line where external_lead_id = 'A1'")).containsAnyOf("t", "TRUE");
            judgeAllAgain(store);
            assertThat(lines(store, "select reason, state from discrepancy")).containsExactly("CALL_NOT_ENDED|ACCEPTED");
        }
    }

    private static void accept(Store store, String reason) {
        UUID identity = store.jdbc().queryForObject("select identity from discrepancy where reason = '" + reason + "'", Map.of(), UUID.class);
        store.update("queries/job/accept_discrepancy", Map.of(
                "identity", identity, "accepted_at", Objects.requireNonNull(Store.at(AS_OF)), "accepted_by", "x", "accepted_note", "known"));
        store.update("queries/job/count_accepted", Map.of("business_day", LocalDate.of(2026, 2, 18)));
    }

    /** In New York the bound lies within a day of Kolkata, of which a part is gone: the next one is the first that is whole. */
    @Test
    void the_bound_is_an_instant_whatever_the_zone_becomes() throws IOException {
        lead("A1", "+12125550001", "2026-03-20T14:00:00Z");
        message("gone", "Delivered", "2026-03-19T20:00:00Z", "2026-03-19T20:00:10Z", "+12125550002");
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            purge(store);
            purge(store);
            Period cut = Period.day(KEPT_FROM);
            Path edition = new Night(store, folder).edition("out", cut);

            jobIn("Asia/Kolkata");

            assertThatThrownBy(() -> run(store, RunRequest.of(cut, AS_OF))).isInstanceOf(UsageFault.class).hasMessageContaining("a period must begin on 2026-03-21 or later");
            run(store, RunRequest.of(Period.day(KEPT_FROM.plusDays(1)), AS_OF));
            assertThat(new Night(store, folder).edition("out", cut)).isEqualTo(edition);
            assertThat(lines(store, "select business_day from touched_day where business_day <= date '2026-03-20' and run_no = 2")).isEmpty();
            assertThat(lines(store, "select cast(sum(amount) * 100 as integer) from day_billing where business_day = date '2026-03-19'")).containsExactly("2");

            jobIn("Pacific/Honolulu");
            assertThatThrownBy(() -> run(store, RunRequest.of(Period.day(KEPT_FROM.minusDays(1)), AS_OF)))
                    .isInstanceOf(UsageFault.class).hasMessageContaining("a period must begin on 2026-03-20 or later");
        }
    }

    /** Of a purge by the program before this one only the day is known. */
    @Test
    void a_purge_without_its_instant_is_held_to_its_day() throws IOException {
        deliver();
        try (Store store = store()) {
            run(store, RunRequest.of(KEPT, AS_OF));
            store.jdbc().update("insert into purge (before_day, purged_at) values (date '2026-03-21', timestamp with time zone '2026-03-25 12:00:00+00')", Map.of());
            jobIn("Asia/Kolkata");

            assertThatThrownBy(() -> run(store, RunRequest.of(Period.day(KEPT_FROM), AS_OF)))
                    .isInstanceOf(UsageFault.class).hasMessageContaining("a period must begin on 2026-03-21 or later");
            purge(store);
            assertThat(store.query("queries/purge/horizon", Map.of(), (row, i) -> Columns.dayOrNull(row, "before_day"))).containsExactly(LocalDate.of(2026, 3, 21));
        }
    }

    private SortedMap<String, String> report(Store store) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Night night = new Night(store, folder);
        for (LocalDate day : KEPT.days()) {
            new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, KEY).report(Period.day(day));
            for (String file : List.of("reconciliation.csv", "waterfall.csv", "call-results.csv", "call-activity.csv", "transfers.csv", "billing.csv", "claims.csv", "dnc.csv", "discrepancies.csv")) {
                texts.put(day + " " + file, Files.readString(night.edition("out", Period.day(day)).resolve(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static List<String> lines(Store store, String sql) {
        return store.jdbc().query(sql, Map.of(), (row, i) -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : "|").append(row.getString(column));
            }
            return line.toString();
        }).stream().sorted().toList();
    }
}
