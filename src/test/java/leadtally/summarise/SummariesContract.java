package leadtally.summarise;

import static leadtally.database.TestRows.content;
import static leadtally.database.TestRows.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import leadtally.database.Columns;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.lead.Outcome;
import leadtally.reconcile.step.DayEvents;
import org.junit.jupiter.api.Test;

abstract class SummariesContract extends StoreContract {
    private static final long RUN = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private void summarise() {
        new DayEvents(store, TestRows.DAYS).count(RUN);
        new Summaries(store, TestRows.DAYS, TestRows.NOTHING_PURGED).summarise(RUN);
    }

    @Test
    void theWaterfallHasAColumnForEveryOutcome() {
        for (Outcome outcome : Outcome.values()) {
            rows.submission("s" + outcome, "2026-03-08T15:00:00Z", outcome.name());
        }
        rows.submission("test", "2026-03-08T15:00:00Z", "CREATED", "traffic", "test");
        rows.submission("untouched", "2026-03-09T15:00:00Z", "CREATED");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("select business_day, vendor, campaign, traffic, submitted from day_waterfall order by traffic"))
                .containsExactly("2026-03-08|aktify|c1|real|9", "2026-03-08|aktify|c1|test|1");
        for (Outcome outcome : Outcome.values()) {
            String column = outcome.name().toLowerCase(Locale.ROOT);
            assertThat(lines("select " + column + " from day_waterfall where traffic = 'real'")).containsExactly("1");
        }
    }

    @Test
    void callResultsKeepTheVendorsWords() {
        rows.webhook("a", "lead.call_ended", "2026-03-08T15:00:00Z", "call_type", "inbound", "call_result", "transfer", "is_scheduled", true);
        rows.webhook("b", "lead.call_ended", "2026-03-08T16:00:00Z", "call_type", "inbound", "call_result", "transfer", "is_scheduled", false);
        rows.webhook("c", "lead.call_ended", "2026-03-08T16:00:00Z", "call_type", "inbound", "call_result", "Voice Mail");
        rows.webhook("d", "lead.call_ended", "2026-03-08T16:00:00Z", "call_result", "transfer", "traffic", "test");
        rows.webhook("e", "lead.call_initiated", "2026-03-08T16:00:00Z");
        rows.leadping("f", "Call", "2026-03-08T16:00:00Z");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("select vendor, campaign, traffic, call_type, call_result, calls, scheduled from day_call_result order by traffic, calls"))
                .containsExactly("aktify|c1|real|inbound|Voice Mail|1|0", "aktify|c1|real|inbound|transfer|2|1", "aktify|c1|test||transfer|1|0");
    }

    @Test
    void callbacksCountOnTheDayTheyWereBookedFor() {
        rows.webhook("i", "lead.call_initiated", "2026-03-08T16:00:00Z");
        rows.webhook("r", "lead.call_received", "2026-03-08T16:00:00Z");
        rows.webhook("e", "lead.call_ended", "2026-03-08T16:00:00Z");
        rows.webhook("t", "lead.call_transferred", "2026-03-08T16:00:00Z");
        int presses = 0;
        for (String pressed : new String[] {"1", "2", "2", "9", "9", "9", "", "7"}) {
            rows.webhook("k" + pressed + ++presses, "lead.call_key_pressed", "2026-03-08T16:00:00Z", "key_pressed", pressed);
        }
        String[] states = {"KEPT", "LATE", "LATE", "MISSED", "SUPERSEDED", "OPEN"};
        for (int i = 0; i < states.length; i++) {
            rows.webhook("cb" + i, "lead.call_scheduled", "2026-03-07T16:00:00Z", "callback", states[i], "callback_day", DAY);
        }
        rows.webhook("unreadable", "lead.call_scheduled", "2026-03-08T16:00:00Z");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("""
                select initiated, received, ended, transferred, key_1, key_2, key_9, key_other, callbacks_booked, callbacks_kept, callbacks_late,
                    callbacks_missed, callbacks_superseded, callbacks_open
                from day_call_activity"""))
                .containsExactly("1|1|1|1|1|2|3|2|6|1|2|1|1|1");
    }

    @Test
    void oneDestinationIsOneRowHoweverItWasWritten() {
        rows.webhook("a", "lead.call_transferred", "2026-03-08T16:00:00Z", "transferred_raw", "(312) 555-0199", "transferred_to", "+13125550199");
        rows.webhook("b", "lead.call_transferred", "2026-03-08T16:00:00Z", "transferred_raw", "+13125550199", "transferred_to", "+13125550199");
        rows.webhook("c", "lead.call_transferred", "2026-03-08T16:00:00Z", "transferred_raw", "desk 4");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("select transferred_raw, transferred_to, transfers from day_transfer order by transfers"))
                .containsExactly("desk 4|-|1", "+13125550199|+13125550199|2");
    }

    @Test
    void aSumIsExactAndKeepsTheLargestScale() {
        bill("a", "Billed", "0.020", "real");
        bill("b", "Billed", "-0.0000000000000000000001", "real");
        bill("c", "Billed", null, "real");
        bill("d", "Pending", null, "real");
        bill("e", "", "3", "real");
        bill("f", "Billed", "12345678901234567890.5", "internal");
        bill("none", "", null, "real");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(store.jdbc().query("select * from day_billing order by traffic, billing_status", (row, n) -> {
            BigDecimal amount = Columns.amount(row, "amount", "amount_scale");
            return row.getString("traffic") + "|" + row.getString("billing_status") + "|" + row.getString("events") + "|"
                    + row.getString("events_with_amount") + "|" + (amount == null ? "-" : amount.toPlainString());
        })).containsExactly(
                "internal|Billed|1|1|12345678901234567890.50",
                "real||1|1|3.00",
                "real|Billed|3|2|0.0199999999999999999999",
                "real|Pending|1|0|-");
    }

    private void bill(String id, String status, String amount, String traffic) {
        BigDecimal number = amount == null ? null : new BigDecimal(amount);
        rows.leadping(id, "Sms", "2026-03-08T16:00:00Z", "billing_status", status, "amount", number, "amount_scale",
                number == null ? null : number.scale(), "traffic", traffic, "source_id", "src");
    }

    @Test
    void aFeedCountsDeliveriesVersionsAndRepeats() {
        rows.webhook("full", "dnc.created", "2026-03-08T16:00:00Z", "deliveries", 3);
        rows.webhook("legacy", "dnc.created", "2026-03-08T16:00:01Z", "campaign", "", "deliveries", 2, "is_legacy", true, "duplicate_of", key("full"),
                "duplicate_of_content", content("full"));
        rows.leadping("e", "Sms", "2026-03-08T16:00:00Z", "deliveries", 2, "has_versions", true);
        rows.leadping("e", "Sms", "2026-03-08T16:00:00Z", "content_key", key("old"), "deliveries", 4, "arrival", "version", "counts", false);
        rows.leadping("u", "Fax", "2026-03-08T17:00:00Z");
        rows.insert("vendor_event", leadpingLead());
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("select campaign, event_type, deliveries, events, duplicates, late, state, lag_p50_seconds from day_feed order by event_type"))
                .containsExactly("lp1|Fax|1|1|0|0|unknown_type|-", "lp1|Sms|6|1|4|0|ok|-", "c1|dnc.created|5|1|4|0|ok|-");
    }

    private Object[] leadpingLead() {
        return new Object[] {
            "content_no", 1_000L, "identity", key("lead"), "content_key", key("x"), "kind", "leadping_lead", "group_key", "g", "vendor", "leadping", "event_type",
            "leadping-lead", "campaign", "lp1", "phone_raw", "", "phone", null, "link_id", "", "event_time", Instant.parse("2026-03-08T16:00:00Z"),
            "is_legacy", false, "is_test_lead", false, "call_type", "", "call_result", "", "transferred_raw", "", "key_pressed", "", "event_id", "",
            "activity_type", "", "source_id", "", "direction", "", "status", "", "traffic_type", "", "is_warmup", false, "billing_status", "",
            "amount_text", "", "provider_message_id", "", "telnyx_id", "", "content", "{}", "source", "x", "input_id", 1L, "record_no", 99L,
            "line_no", 99L, "deliveries", 1, "arrival", "fact"
        };
    }

    @Test
    void lagsAreByNearestRankAndLateIsAfterTheDeadline() {
        for (int i = 1; i <= 20; i++) {
            decide("s" + i, i * 10L, i == 20 ? -5 : 3_600);
        }
        rows.submission("other day", "2026-03-07T16:00:00Z", "MISSING");
        rows.touched(RUN, "2026-03-08");

        summarise();

        assertThat(lines("select events, late, lag_p50_seconds, lag_p95_seconds, lag_p99_seconds from day_feed"))
                .containsExactly("20|1|100|190|200");
    }

    /** A submission of the day before, decided by an event of the day. */
    private void decide(String name, long lag, long secondsBeforeDeadline) {
        Instant at = Instant.parse("2026-03-08T16:00:00Z");
        rows.webhook("e" + name, "campaign.lead_created", at.toString(), "submission", key(name), "attribution", "MATCHED");
        rows.submission(name, "2026-03-07T16:00:00Z", "CREATED", "lag_seconds", lag, "outcome_at", at, "deadline_at",
                at.plusSeconds(secondsBeforeDeadline), "deciding_identity", key("e" + name), "deciding_content", content("e" + name),
                "deciding_vendor", "aktify", "deciding_campaign", "c1", "deciding_type", "campaign.lead_created");
    }

    @Test
    void aSilentFeedHasARowWithItsLastEvent() {
        rows.webhook("before", "lead.call_ended", "2026-03-06T16:00:00Z", "campaign", "a|b");
        rows.cause("silent", "FEED_SILENT", "2026-03-08T05:00:00Z", "group_key", "#FEED_SILENT", "campaign", "a|b", "subject",
                "aktify|a|b|lead.call_ended|2026-03-08");
        rows.touched(RUN, "2026-03-06", "2026-03-08");

        summarise();

        assertThat(lines("select business_day, vendor, campaign, event_type, deliveries, events, duplicates, late, state from day_feed order by 1"))
                .containsExactly("2026-03-06|aktify|a|b|lead.call_ended|1|1|0|0|ok", "2026-03-08|aktify|a|b|lead.call_ended|0|0|0|0|silent");
        assertThat(store.jdbc().query("select last_event_at from day_feed where state = 'silent'",
                (row, n) -> Columns.instant(row, "last_event_at"))).containsExactly(Instant.parse("2026-03-06T16:00:00Z"));
    }

    @Test
    void theSameAgainYieldsTheSameRows() {
        rows.submission("s", "2026-03-08T15:00:00Z", "CREATED");
        rows.webhook("w", "lead.call_ended", "2026-03-08T15:00:00Z");
        bill("b", "Billed", "0.02", "real");
        rows.touched(RUN, "2026-03-08");

        summarise();
        summarise();

        assertThat(lines("select count(*) from day_waterfall")).containsExactly("1");
        assertThat(lines("select count(*) from day_call_result")).containsExactly("1");
        assertThat(lines("select count(*) from day_billing")).containsExactly("1");
        assertThat(lines("select count(*) from day_feed")).containsExactly("2");
    }
}
