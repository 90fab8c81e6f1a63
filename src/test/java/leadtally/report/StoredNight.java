package leadtally.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import leadtally.database.Store;
import org.jspecify.annotations.Nullable;

/** Fills the tables that reports are made of by hand: a night with every awkward cell that a report may meet. */
final class StoredNight {
    static final LocalDate DAY = LocalDate.parse("2026-03-03");
    static final Instant AS_OF = Instant.parse("2026-03-05T07:30:00Z");

    private final Store store;
    private int next;

    StoredNight(Store store) {
        this.store = store;
    }

    /** All tables. */
    void fill() {
        submissions();
        discrepancies();
        summaries();
        register();
    }

    void submissions() {
        submission("aktify", "spring-sale", "L-10", "+12025550110", "+12025550110", "CREATED", "EXTERNAL_ID", 61L, false, "");
        submission("aktify", "spring-sale", "L-9", "+12025550109", "+12025550109", "LANDLINE", "PHONE_CAMPAIGN", -4L, false, "");
        submission("aktify", "spring-sale", "", "not a phone", null, "REJECTED", "NONE", null, false, "INVALID_PHONE");
        submission("aktify", "वसंत, \"sale\"", "=1+1", "+12025550111", "+12025550111", "MISSING", "NONE", null, true, "");
        submission("yotel", "வசந்தம்", "line\rbreak", "98765 43210", "+919876543210", "DUPLICATE", "SIBLING", null, false, "DUPLICATE_OF:L-9");
        submission("yotel", "春", " \u00a0@cmd", "+919876543211", "+919876543211", "DNC", "PHONE", null, false, "REGISTER");
    }

    private void submission(
            String vendor, String campaign, String id, String raw, @Nullable String phone, String outcome, String rung, @Nullable Long lag,
            boolean suspect, String detail) {
        Instant submitted = Instant.parse("2026-03-03T15:00:00.123999Z");
        put("judged_submission", List.of("identity", "group_key", "lead_ordinal", "vendor", "campaign", "external_lead_id", "phone_raw", "phone",
                        "submitted_at", "business_day", "traffic", "outcome", "outcome_detail", "outcome_at", "matched_by", "lag_seconds",
                        "opted_out_at", "feed_suspect", "source", "deadline_at", "vendor_lead_id", "parent_lead_id", "from_answer"),
                key(), phone == null ? "?" + raw : phone, 0, vendor, campaign, id, raw, phone, submitted, DAY, "real", outcome, detail,
                lag == null ? null : submitted.plusSeconds(lag), rung, lag, outcome.equals("DNC") ? submitted.minusSeconds(60) : null, suspect,
                "crm", submitted.plusSeconds(86_400), "", "", false);
    }

    void discrepancies() {
        discrepancy("BILLED_TWICE", "ev-2", "OPEN", "0.0200", "the same providerMessageId as ev-1");
        discrepancy("BILLED_AFTER_DNC", "ev-2", "ACCEPTED", "0.0200", "41 min after the opt-out");
        discrepancy("BILLED_NOT_BILLABLE", "ev-3", "OPEN", "1", "status Failed");
        discrepancy("BILLED_TWICE", "ev-4", "RESOLVED", "7.5", "");
        discrepancy("NO_OUTCOME_BY_DEADLINE", "aktify|वसंत, \"sale\"|=1+1|2026-03-03T15:00:00.123999Z", "OPEN", null, "");
    }

    private void discrepancy(String reason, String subject, String state, @Nullable String amount, String detail) {
        BigDecimal money = amount == null ? null : new BigDecimal(amount);
        Instant at = Instant.parse("2026-03-03T16:00:00Z");
        put("discrepancy", List.of("identity", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at",
                        "business_day", "amount", "amount_scale", "currency", "detail", "source", "traffic", "state", "first_seen", "first_run",
                        "resolved_at", "changed_run", "change", "accepted_by", "accepted_note"),
                key(), reason, subject, money == null ? "aktify" : "leadping", "c1", "", "+12025550111", "+12025550111", at, DAY, money,
                money == null ? null : money.scale(), money == null ? "" : "USD", detail, "leadping", "real", state, AS_OF, 1L,
                state.equals("RESOLVED") ? at.plusSeconds(90_000) : null, 1L, "new", "", "");
    }

    void summaries() {
        put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                        "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                DAY, "aktify", "spring-sale", "real", 3L, 1L, 1L, 0L, 1L, 0L, 0L, 0L, 0L, 0L);
        put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                        "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                DAY, "aktify", "वसंत, \"sale\"", "real", 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                        "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                DAY, "yotel", "வசந்தம்", "real", 2L, 0L, 0L, 1L, 0L, 1L, 0L, 0L, 0L, 0L);
        List<String> call = List.of("business_day", "vendor", "campaign", "traffic", "call_type", "call_result", "calls", "scheduled");
        put("day_call_result", call, DAY, "aktify", "spring-sale", "real", "unscheduled", "transfer", 10L, 0L);
        put("day_call_result", call, DAY, "aktify", "spring-sale", "real", "scheduled", "-new value", 9L, 9L);
        put("day_transfer", List.of("business_day", "vendor", "campaign", "traffic", "transferred_raw", "transferred_to", "transfers"),
                DAY, "aktify", "spring-sale", "real", "+12025550199", "+12025550199", 2L);
        billing("Sms", "Billed", 3, "0.0301", 4);
        billing("Call", "", 1, null, 0);
        billing("Mms", "Billed", 2, "0.50", 1);
        put("day_feed", List.of("business_day", "vendor", "campaign", "event_type", "deliveries", "events", "duplicates", "late",
                        "lag_p50_seconds", "lag_p95_seconds", "lag_p99_seconds", "last_event_at", "state"),
                DAY, "aktify", "spring-sale", "lead.call_ended", 12L, 11L, 1L, 0L, null, null, null, AS_OF, "ok");
    }

    /** Further campaigns with calls, more than a table prints one by one. */
    void campaigns(int number) {
        for (int i = 0; i < number; i++) {
            put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                            "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                    DAY, "aktify", "campaign " + i, "test", 11L * i, 2L * i, (long) i, (long) i, (long) i, (long) i, (long) i, (long) i, 0L, 3L * i);
            put("day_call_result", List.of("business_day", "vendor", "campaign", "traffic", "call_type", "call_result", "calls", "scheduled"),
                    DAY, "aktify", "campaign " + i, "test", "inbound", "no_response", 7L * i, (long) i);
        }
    }

    private void billing(String activity, String status, long events, @Nullable String amount, int scale) {
        put("day_billing", List.of("business_day", "vendor", "campaign", "source_id", "traffic", "activity_type", "billing_status", "events",
                        "events_with_amount", "amount", "amount_scale"),
                DAY, "leadping", "c1", "src-1", "real", activity, status, events, amount == null ? 0L : events,
                amount == null ? null : new BigDecimal(amount), amount == null ? null : scale);
    }

    void register() {
        Instant optedOut = Instant.parse("2026-03-03T14:59:00.123999Z");
        put("dnc_register", List.of("phone", "dnc_at", "business_day", "vendor", "campaign", "learnt_by"),
                "+919876543211", optedOut, DAY, "aktify", "spring-sale", "KEY_9");
        put("dnc_register", List.of("phone", "dnc_at", "business_day", "vendor", "campaign", "learnt_by"),
                "+12025550100", optedOut.minusSeconds(9_000_000), DAY.minusDays(104), "aktify", "", "DNC_CREATED");
    }

    private UUID key() {
        return new UUID(1, ++next);
    }

    private void put(String table, List<String> columns, @Nullable Object... values) {
        store.bulk().insert(table, columns, List.<@Nullable Object[]>of(Arrays.copyOf(values, values.length)));
    }
}
