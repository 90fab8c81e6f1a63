package leadtally.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.lead.BusinessDays;
import leadtally.lead.Digests;

/**
 * Puts single rows into a store's tables, for tests of what reads them. Every column has a plain default; a test names only what matters, as column and value in turn. Keys are made of
 * names.
 */
public final class TestRows {
    /** A zone whose days do not begin at midnight in UTC. */
    public static final BusinessDays DAYS = new BusinessDays(ZoneId.of("America/New_York"));

    /** The first day kept of a store that was never purged. */
    public static final LocalDate NOTHING_PURGED = LocalDate.of(1, 1, 1);

    private final Store store;
    private long next;

    public TestRows(Store store) {
        this.store = store;
    }

    public static UUID key(String name) {
        return Digests.key(name);
    }

    /** The content key that rows of that name have unless told otherwise. */
    public static UUID content(String name) {
        return Digests.key(name, "content");
    }

    /** A stored webhook with its judgement. */
    public void webhook(String name, String type, String at, Object... given) {
        event(name, at, with(given, "kind", "webhook", "vendor", "aktify", "campaign", "c1", "event_type", type));
    }

    /** A stored Leadping event with its judgement. */
    public void leadping(String name, String activity, String at, Object... given) {
        event(name, at, with(
                given, "kind", "leadping", "vendor", "leadping", "campaign", "lp1", "event_type", activity, "activity_type", activity,
                "event_id", name));
    }

    private void event(String name, String at, Object... given) {
        Map<String, Object> values = values(given);
        Map<String, Object> judged = new LinkedHashMap<>();
        for (String column : List.of(
                "business_day", "attribution", "submission", "rung", "traffic", "duplicate_of", "duplicate_of_content", "callback", "callback_day",
                "breach_day", "billed_message", "has_versions")) {
            if (values.containsKey(column)) {
                judged.put(column, values.remove(column));
            }
        }
        boolean counts = !Boolean.FALSE.equals(values.remove("counts"));
        values.putIfAbsent("identity", key(name));
        values.putIfAbsent("content_key", content(name));
        values.putIfAbsent("content_no", ++next);
        values.putIfAbsent("event_time", Instant.parse(at));
        insert("vendor_event", values, eventDefaults());
        if (counts) {
            judged.put("content_no", values.get("content_no"));
            judged.put("identity", values.get("identity"));
            judged.put("content_key", values.get("content_key"));
            judged.putIfAbsent("business_day", DAYS.of(Instant.parse(at)));
            insert("judged_event", judged, values(
                    "group_key", "+13125550100", "attribution", "NEEDS_NO_LEAD", "submission", null, "rung", "NONE", "traffic", "real",
                    "duplicate_of", null, "duplicate_of_content", null, "callback", null, "callback_day", null, "breach_day", null, "billed_message", null,
                    "has_versions", false));
        }
    }

    /** A house line with its judgement. */
    public void submission(String name, String at, String outcome, Object... given) {
        line(name, at, given);
        judgedSubmission(name, at, outcome, given);
    }

    /** A house line alone. */
    public void line(String name, String at, Object... given) {
        Map<String, Object> values = only(values(given), "vendor", "campaign", "phone", "external_lead_id", "content_key", "input_id");
        values.put("identity", key(name));
        values.put("submitted_at", Instant.parse(at));
        insert("submission_line", values, values(
                "content_key", content(name), "group_key", "+13125550100", "vendor", "aktify", "campaign", "c1", "external_lead_id", name,
                "phone_raw", "+13125550100", "phone", "+13125550100", "is_test", false, "vendor_lead_id", "", "parent_lead_id", "", "content", "{}",
                "observed_at", null, "source", "crm", "input_id", 1L, "record_no", ++next, "line_no", next, "deliveries", 1, "arrival", "fact"));
    }

    /** A judged submission alone. */
    public void judgedSubmission(String name, String at, String outcome, Object... given) {
        Map<String, Object> values = values(given);
        values.remove("content_key");
        values.remove("input_id");
        values.put("identity", key(name));
        values.put("submitted_at", Instant.parse(at));
        values.put("outcome", outcome);
        insert("judged_submission", values, values(
                "group_key", "+13125550100", "lead_ordinal", 0, "vendor", "aktify", "campaign", "c1", "external_lead_id", name, "phone_raw",
                "+13125550100", "phone", "+13125550100", "business_day", DAYS.of(Instant.parse(at)), "traffic", "real", "outcome_detail", "",
                "outcome_at", null, "matched_by", "NONE", "lag_seconds", null, "opted_out_at", null, "feed_suspect", false, "source", "crm",
                "deadline_at", Instant.parse(at).plusSeconds(86_400), "vendor_lead_id", "", "parent_lead_id", "", "from_answer", false,
                "deciding_identity", null, "deciding_content", null, "deciding_vendor", "", "deciding_campaign", "", "deciding_type", ""));
    }

    /** One lead of an answer with its judgement. */
    public void answer(String name, String at, Object... given) {
        Map<String, Object> values = values(given);
        Map<String, Object> judged = only(values, "submission", "traffic", "superseded");
        judged.keySet().forEach(values::remove);
        boolean counts = !Boolean.FALSE.equals(values.remove("counts"));
        values.put("identity", key(name));
        values.put("answered_at", Instant.parse(at));
        insert("answered_lead", values, values(
                "content_key", content(name), "group_key", "+13125550100", "vendor", "yotel", "campaign", "y1", "answer_key", name, "lead_ordinal", 0,
                "leads", 1, "external_lead_id", "", "phone_raw", "+13125550100", "phone", "+13125550100", "kind", "ACCEPTED", "block", "", "lead_id",
                "", "requested_at", Instant.parse(at), "created_at", null, "updated_at", null, "parent_ordinal", -1, "request_leads", 1,
                "totals_fault", "", "failure", "", "content", "{}", "observed_at", null, "source", "yotel", "input_id", 1L, "record_no", ++next,
                "line_no", next, "deliveries", 1, "arrival", "fact"));
        if (counts) {
            judged.put("identity", key(name));
            insert("judged_answer", judged, values(
                    "group_key", "+13125550100", "submission", key(name), "traffic", "real", "superseded", false));
        }
    }

    /** A cause as the judge step leaves it. */
    public void cause(String name, String reason, String at, Object... given) {
        Map<String, Object> values = values(given);
        values.put("identity", key(name));
        values.put("reason", reason);
        values.put("subject_at", Instant.parse(at));
        insert("cause", values, values(
                "group_key", "+13125550100", "subject", name, "vendor", "aktify", "campaign", "c1", "external_lead_id", "", "phone_raw",
                "+13125550100", "phone", "+13125550100", "business_day", DAYS.of(Instant.parse(at)), "amount", null, "amount_scale", null,
                "currency", "", "detail", "", "source", "crm", "traffic", "real"));
        insert("changed_cause", "identity", key(name));
    }

    /** A file that a run took. */
    public void file(long id, long runNo, long records, long facts, long versions, long duplicates, long rejected) {
        insert("input_file", values(
                "id", id, "run_no", runNo, "source", "crm", "path", "inbox/" + id + ".csv", "packed_size", 1L, "modified_at", Instant.EPOCH,
                "sha256", "0", "taken_bytes", 1L, "truncated_from", -1L, "is_damaged", false, "is_waiting", false, "state", "taken", "records", records,
                "content_records", records, "content_lines", records, "new_facts", facts, "new_versions", versions, "duplicates", duplicates, "rejected",
                rejected), Map.of());
    }

    public void touched(long runNo, String... days) {
        for (String day : days) {
            insert("touched_day", values("run_no", runNo, "bucket", 0, "business_day", LocalDate.parse(day)), Map.of());
        }
    }

    /** A row of any table, all of its columns given. */
    public void insert(String table, Object... given) {
        insert(table, values(given), Map.of());
    }

    private void insert(String table, Map<String, Object> given, Map<String, Object> defaults) {
        Map<String, Object> row = new LinkedHashMap<>(defaults);
        row.putAll(given);
        store.inTransaction(() -> {
            store.bulk().insert(table, List.copyOf(row.keySet()), List.<Object[]>of(row.values().toArray()));
            return null;
        });
    }

    private Map<String, Object> eventDefaults() {
        return values(
                "group_key", "+13125550100", "phone_raw", "+13125550100", "phone", "+13125550100", "link_id", "", "dnc_at", null, "is_legacy", false,
                "is_test_lead", false, "is_scheduled", null, "call_type", "", "call_result", "", "scheduled_time", null, "transferred_raw", "",
                "transferred_to", null, "key_pressed", "", "event_id", "", "activity_type", "", "source_id", "", "direction", "", "status", "",
                "traffic_type", "", "is_warmup", false, "billing_status", "", "amount", null, "amount_scale", null, "amount_text", "",
                "provider_message_id", "", "telnyx_id", "", "retry_count", null, "version_at", null, "sent_at", null, "delivered_at", null,
                "content", "{}", "observed_at", null, "source", "aktify", "input_id", 1L, "record_no", ++next, "line_no", next, "deliveries", 1,
                "arrival", "fact");
    }

    /** The given columns win over the further ones. */
    private static Object[] with(Object[] given, Object... further) {
        List<Object> all = new ArrayList<>(List.of(further));
        for (Object value : given) {
            all.add(value);
        }
        return all.toArray();
    }

    private static Map<String, Object> only(Map<String, Object> values, String... columns) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String column : columns) {
            if (values.containsKey(column)) {
                kept.put(column, values.get(column));
            }
        }
        return kept;
    }

    private static Map<String, Object> values(Object... columnsAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return values;
    }
}
