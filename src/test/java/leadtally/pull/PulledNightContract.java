package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import leadtally.pull.StubVendor.Reply;
import leadtally.database.Columns;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.Test;

/** What was pulled is stored once, whatever the database. */
abstract class PulledNightContract extends PulledNight {
    @Test
    void a_night_pulled_twice_changes_nothing() throws IOException {
        job("", "");
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).containsPattern("leadping +events +3 pages +5 records").contains("published").doesNotContain("provisional");
        Map<String, String> before = files(night.edition("out", DAY));
        assertThat(before.get("reconciliation.csv")).contains(",CREATED,");
        assertThat(before.get("billing.csv")).contains("2026-11-03,leadping,auto,,real,Sms,charged,3,2,0.041,USD");

        Instant seen = observed();
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(observed()).as("an unchanged re-read raises the observed instant").isAfter(seen);
        assertThat(second.printed()).contains("Nothing changed: 2026-11-03 stays at edition 1.");
        assertThat(night.edition("out", DAY).getFileName()).hasToString("edition-1");
        assertThat(files(night.edition("out", DAY))).isEqualTo(before);
        assertThat(counts()).containsExactly("5 5 0 0 0", "5 0 0 0 5");
        assertThat(vendor.asked("/events/all/my")).hasSize(6).allSatisfy(asked -> {
            assertThat(Instant.parse(asked.query().get("startAt"))).isBeforeOrEqualTo(Instant.parse("2026-10-27T04:00:00Z"));
            assertThat(Instant.parse(asked.query().get("endAt"))).isAfterOrEqualTo(AS_OF);
        });
    }

    private Instant observed() {
        return store.jdbc().query("select min(coalesce(again.observed_at, event.observed_at)) as observed_at from vendor_event event left join redelivered_event again on again.identity = event.identity", Map.of(), (row, i) -> Columns.instant(row, "observed_at")).get(0);
    }

    /** A later night begins with its own day's week: what failed before lies behind that. */
    @Test
    void what_could_not_be_read_is_asked_for_again_until_it_is() throws IOException {
        job("", "");
        vendor.on("POST /events/all/my", asked -> Reply.problem(403, "Forbidden", "not now"));
        assertThat(run(AS_OF).printed()).contains("provisional");
        vendor.on("POST /events/all/my", events::page);
        Night.Result later = night.run("job.yml", RunRequest.of(Period.day(DAY.from().plusDays(20)), AS_OF.plus(Duration.ofDays(20))), SECRETS);
        assertThat(files(night.edition("out", DAY)).get("billing.csv")).as(later.printed()).contains("2026-11-03,leadping,auto,,real,Sms,charged,3,2,0.041,USD");
        int asked = vendor.asked("/events/all/my").size();
        night.run("job.yml", RunRequest.of(Period.day(DAY.from().plusDays(21)), AS_OF.plus(Duration.ofDays(21))), SECRETS);
        assertThat(vendor.asked("/events/all/my").subList(asked, vendor.asked("/events/all/my").size())).as("only the week of the night before").isNotEmpty()
                .allSatisfy(one -> assertThat(Instant.parse(one.query().get("startAt"))).isAfter(AS_OF.plus(Duration.ofDays(10))));
    }

    @Test
    void a_changed_amount_is_a_version_and_makes_a_new_edition() throws IOException {
        job("", "");
        run(AS_OF);
        events.put(sms("e2", "L1", "+16465550151", "2026-11-03T14:33:00Z", "0.040"));
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("BILLED_AMOUNT_CHANGED");
        assertThat(night.edition("out", DAY).getFileName()).hasToString("edition-2");
        assertThat(counts()).containsExactly("5 5 0 0 0", "5 0 1 0 4");
        assertThat(Files.readString(night.edition("out", DAY).resolve("restatement.csv"), StandardCharsets.UTF_8)).contains("vendor_correction");
    }

    @Test
    void an_event_that_cannot_be_used_is_rejected_once_however_often_it_is_read() throws IOException {
        job("", "");
        events.put("{\"id\":\"e9\",\"timelineType\":\"Sms\",\"createdAt\":\"2026-11-03T15:00:00Z\"}");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace("\"createdAt\":\"2026-11-03T15:00:00Z\"", "\"createdAt\":\"soon\"")));
        run(AS_OF);
        run(AS_OF.plusSeconds(60));
        assertThat(store.jdbc().queryForObject("select count(*) from rejection", Map.of(), Integer.class)).isEqualTo(1);
        assertThat(counts()).containsExactly("6 5 0 0 0", "6 0 0 0 6");
    }

    @Test
    void each_element_that_is_no_event_is_a_rejection_once() throws IOException {
        job("", "");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replaceFirst("\\{\"id\"", "5,null,{\"id\"").replaceFirst("}]", "},[7]]")));
        run(AS_OF);
        int pages = store.jdbc().queryForObject("select count(*) from rejection", Map.of(), Integer.class) / 3;
        assertThat(pages).isPositive();
        run(AS_OF.plusSeconds(60));
        assertThat(store.jdbc().queryForObject("select count(*) from rejection", Map.of(), Integer.class)).isEqualTo(3 * pages);
    }

    @Test
    void what_events_say_was_billed_is_held_against_the_vendors_ledger() throws IOException {
        StubList usage = new StubList(10).put("{\"id\":\"u1\",\"channel\":\"sms\",\"billableUnit\":\"sms_segment\",\"status\":\"charged\",\"customerChargeAmount\":0.020,"
                + "\"isBillable\":true,\"createdAt\":\"2026-11-03T14:33:01Z\"}");
        StubList transactions = new StubList(2)
                .put(transaction("t2", "e2", "0.020", "Confirmed"))
                .put(transaction("t4", "e4", "0.042", "Confirmed"))
                .put(transaction("t5", "e5", "0.02", "Pending"))
                .put(transaction("t6", "e4", "9.99", "Failed"))
                .put(transaction("t7", "e77", "0.5", "Confirmed"));
        events.put(sms("e6", "L1", "+16465550151", "2026-11-03T14:37:00Z", "0.06"));
        vendor.on("POST /usage/all/my", usage::page).on("POST /transactions/all/my", transactions::page);
        job("", "");
        Night.Result first = run(AS_OF);
        assertThat(first.printed()).contains("billing-ledger.csv").containsPattern("leadping +transactions +3 pages +5 records");
        assertThat(files(night.edition("out", DAY)).get("billing-ledger.csv").lines()).containsExactly(
                "day,vendor,campaign_id,event_id,traffic,activity_type,billing_status,event_amount,usage_amount,transaction_amount,difference,currency,cause",
                "2026-11-03,leadping,,,,sms_segment,,,0.020,,-0.020,USD,ENTRY_WITHOUT_EVENT",
                "2026-11-03,leadping,,e77,,,,,,0.50,-0.50,USD,EVENT_NOT_KNOWN",
                "2026-11-03,leadping,auto,e2,real,Sms,charged,0.020,,0.020,0.000,USD,AGREES",
                "2026-11-03,leadping,auto,e4,real,Sms,charged,0.021,,0.042,-0.021,USD,TRANSACTION_DIFFERS",
                "2026-11-03,leadping,auto,e5,real,Sms,charged,,,0.02,-0.02,USD,EVENT_WITHOUT_AMOUNT",
                "2026-11-03,leadping,auto,e6,real,Sms,charged,0.06,,,0.06,USD,NOT_IN_LEDGER");
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8)).contains("transaction_amount USD");

        events.put(sms("e77", "L1", "+16465550151", "2026-11-03T14:38:00Z", "0.5"));
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replaceAll(",?\\{\"id\":\"e77\"[^}]*\\}", "")));
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(vendor.asked("/events/e77")).as("an event that the list left out is asked for by id").hasSize(1);
        assertThat(second.printed()).contains("edition-2");
        assertThat(files(night.edition("out", DAY)).get("billing-ledger.csv")).contains("2026-11-03,leadping,auto,e77,real,Sms,charged,0.50,,0.50,0.00,USD,AGREES");
    }

    @Test
    void a_cursor_that_no_store_keeps_fails_the_list_alone() throws IOException {
        job(", attempts: 2", ", expected: daily");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace("cursor-", "c\\u0000-")));
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).as(ended.printed()).isEqualTo(3);
        assertThat(ended.printed()).contains("FAILED: events, page 1: POST " + vendor.url().getAuthority() + "/events/all/my: an answer whose continuationToken holds what is no character, 2 times");
    }

    @Test
    void an_entry_of_the_ledger_is_kept_whatever_its_texts_hold() throws IOException {
        vendor.on("POST /usage/all/my", new StubList(9)::page).on("POST /transactions/all/my", new StubList(9).put(transaction("t\\u0000", "e2", "0.020", "Confirmed\\u0000"))::page);
        job("", "");
        assertThat(run(AS_OF).code()).isZero();
        assertThat(files(night.edition("out", DAY)).get("billing-ledger.csv")).contains("2026-11-03,leadping,auto,e2,real,Sms,charged,0.020,,0.020,0.000,USD,AGREES");
    }

    private static String transaction(String id, String event, String amount, String status) {
        return "{\"id\":\"" + id + "\",\"billedAmount\":" + amount + ",\"sourceEventId\":\"" + event + "\",\"transactionType\":\"Debit\",\"transactionStatus\":\"" + status
                + "\",\"createdAt\":\"2026-11-03T14:40:00Z\"}";
    }
}
