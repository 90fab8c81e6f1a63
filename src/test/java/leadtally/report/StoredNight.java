package leadtally.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        countOpen(DAY, 3);
    }

    /** All open ones that name an amount are accepted. */
    void acceptAmounts() {
        store.jdbc().update("update discrepancy set state = 'ACCEPTED' where state = 'OPEN' and amount is not null", Map.of());
    }

    /** An open discrepancy about a billed event. */
    void disputed(String reason, String event, String amount) {
        discrepancy(reason, event, "OPEN", amount, "as sent");
        countOpen(DAY, 1);
    }

    private void countOpen(LocalDate day, int raised) {
        int counted = store.jdbc().update("update day_open set raised = raised + :raised where business_day = :day", Map.of("raised", raised, "day", day));
        if (counted == 0) {
            put("day_open", List.of("business_day", "run_no", "open_before", "raised", "reopened", "resolved", "accepted", "moved"),
                    day, 1L, 0L, (long) raised, 0L, 0L, 0L, 0L);
        }
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

    /** Figures in each column of the call activity of a campaign. */
    void activity() {
        put("day_call_activity", List.of("business_day", "vendor", "campaign", "traffic", "initiated", "received", "ended", "transferred", "key_1", "key_2", "key_9", "key_other",
                        "callbacks_booked", "callbacks_kept", "callbacks_late", "callbacks_missed", "callbacks_superseded", "callbacks_open"),
                DAY, "aktify", "a campaign of a rather long name in the west", "real", 11_111L, 11_112L, 11_113L, 11_114L, 11_115L, 11_116L, 11_117L, 11_118L, 55_515L, 11_101L, 11_102L,
                11_103L, 11_104L, 11_105L);
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

    /** Thirty days up to and with the night, of three campaigns with calls, bills in two currencies and open discrepancies. */
    void month() {
        for (int i = 0; i < 30; i++) {
            LocalDate day = DAY.minusDays(i);
            long leads = 900L + 37L * (i * 7 % 11);
            for (String campaign : List.of("spring-sale", "solar-west", "autos")) {
                put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                                "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                        day, "aktify", campaign, "internal", leads, leads - 150, 40L, 25L, 30L, 20L, 1L, 2L, 0L, 32L);
                put("day_call_result", List.of("business_day", "vendor", "campaign", "traffic", "call_type", "call_result", "calls", "scheduled"),
                        day, "aktify", campaign, "internal", "unscheduled", i % 3 == 0 ? "transfer" : "no_response", leads / 3, 0L);
                put("day_call_activity", List.of("business_day", "vendor", "campaign", "traffic", "initiated", "received", "ended", "transferred", "key_1", "key_2",
                                "key_9", "key_other", "callbacks_booked", "callbacks_kept", "callbacks_late", "callbacks_missed", "callbacks_superseded",
                                "callbacks_open"),
                        day, "aktify", campaign, "internal", leads / 2, 10L, leads / 3, 5L, 1L, 1L, 1L, 0L, 4L, 3L, 0L, 1L, 0L, 0L);
            }
            bill(day, "leadping", "Sms", new BigDecimal("123.4500").add(BigDecimal.valueOf(i)), 4);
            bill(day, "yotel", "Call", new BigDecimal("9876.50").subtract(BigDecimal.valueOf(900L * i)), 2);
            discrepancies(day, 3 + i * 5 % 17);
        }
    }

    /** A campaign of each name, with leads, calls, bills, an open discrepancy and a feed. */
    void named(List<String> campaigns) {
        for (String campaign : campaigns) {
            put("day_waterfall", List.of("business_day", "vendor", "campaign", "traffic", "submitted", "created", "landline", "dnc", "rejected",
                            "duplicate", "contradicted", "ambiguous", "pending", "missing"),
                    DAY, "yotel", campaign, "real", 12L, 12L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
            put("day_call_result", List.of("business_day", "vendor", "campaign", "traffic", "call_type", "call_result", "calls", "scheduled"),
                    DAY, "yotel", campaign, "real", "unscheduled", campaign, 7L + campaign.length(), 0L);
            put("day_billing", List.of("business_day", "vendor", "campaign", "source_id", "traffic", "activity_type", "billing_status", "events",
                            "events_with_amount", "amount", "amount_scale"),
                    DAY, "leadping", campaign, campaign, "real", "Sms", campaign, 3L, 3L, new BigDecimal("1234567.8901"), 4);
            put("discrepancy", List.of("identity", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at",
                            "business_day", "amount", "amount_scale", "currency", "detail", "source", "traffic", "state", "first_seen", "first_run",
                            "resolved_at", "changed_run", "change", "accepted_by", "accepted_note"),
                    key(), "BILLED_TWICE", campaign, "leadping", campaign, campaign, "+12025550111", "+12025550111", Instant.parse("2026-03-03T16:00:00Z"), DAY,
                    new BigDecimal("98765.4321"), 4, "USD", "same providerMessageId " + campaign, "leadping", "real", "OPEN", AS_OF, 1L, null, 1L, "new", "", "");
            countOpen(DAY, 1);
            put("day_feed", List.of("business_day", "vendor", "campaign", "event_type", "deliveries", "events", "duplicates", "late",
                            "lag_p50_seconds", "lag_p95_seconds", "lag_p99_seconds", "last_event_at", "state"),
                    DAY, "yotel", campaign, campaign, 12L, 11L, 1L, 0L, 3_600L, 1_000_000L, 2_000_000L, AS_OF, "unknown_type");
        }
    }

    private void bill(LocalDate day, String vendor, String activity, BigDecimal amount, int scale) {
        put("day_billing", List.of("business_day", "vendor", "campaign", "source_id", "traffic", "activity_type", "billing_status", "events",
                        "events_with_amount", "amount", "amount_scale"),
                day, vendor, "autos", "src-9", "real", activity, "charged", 500L, 500L, amount, scale);
    }

    /** Further open discrepancies of a day, of two reasons in turn, some with an amount. */
    void discrepancies(LocalDate day, int number) {
        List<String> columns = List.of("identity", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at",
                "business_day", "amount", "amount_scale", "currency", "detail", "source", "traffic", "state", "first_seen", "first_run", "resolved_at",
                "changed_run", "change", "accepted_by", "accepted_note");
        Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(60_000);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String phone = "+1202556" + String.format(Locale.ROOT, "%04d", i % 10_000);
            boolean isBilled = i % 2 == 0;
            rows.add(new @Nullable Object[] {
                key(), isBilled ? "BILLED_AFTER_DNC" : "CONTACTED_AFTER_DNC", "many-" + day + "-" + i, "leadping", "autos", "L" + i, phone, phone, at.plusMillis(i), day,
                isBilled ? new BigDecimal("0.0125") : null, isBilled ? 4 : null, isBilled ? "USD" : "", isBilled ? "status Failed" : "PT" + (1 + i % 50) + "H", "leadping",
                "real", "OPEN", AS_OF, 1L, null, 1L, "new", "", ""
            });
        }
        store.bulk().insert("discrepancy", columns, rows);
        countOpen(day, number);
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
