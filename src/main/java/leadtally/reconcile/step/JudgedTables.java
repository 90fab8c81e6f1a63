package leadtally.reconcile.step;

import static leadtally.database.Columns.amount;
import static leadtally.database.Columns.day;
import static leadtally.database.Columns.dayOrNull;
import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.longOrNull;
import static leadtally.database.Columns.phone;
import static leadtally.database.Columns.uuid;
import static leadtally.database.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.lead.Outcome;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.Reason;
import leadtally.lead.Rung;
import leadtally.lead.Traffic;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.JudgedAnswer;
import leadtally.reconcile.JudgedEvent;
import leadtally.reconcile.JudgedSubmission;
import leadtally.reconcile.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** The tables of judgements, each with how its rows are written and read. */
final class JudgedTables {
    private JudgedTables() {}

    static final JudgedTable<JudgedSubmission> SUBMISSIONS = new JudgedTable<>(
            "judged_submission",
            List.of("identity", "group_key", "lead_ordinal", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "submitted_at",
                    "business_day", "traffic", "outcome", "outcome_detail", "outcome_at", "matched_by", "lag_seconds", "opted_out_at",
                    "feed_suspect", "source", "deadline_at", "vendor_lead_id", "parent_lead_id", "from_answer", "deciding_identity",
                    "deciding_content"),
            row -> List.of(row.identity(), row.group()),
            row -> Map.of("identity", row.identity(), "group_key", row.group()),
            JudgedTables::values,
            JudgedTables::submission,
            row -> Arrays.asList(row.day()));

    static final JudgedTable<JudgedEvent> EVENTS = new JudgedTable<>(
            "judged_event",
            List.of("identity", "content_key", "group_key", "business_day", "attribution", "submission", "rung", "traffic", "duplicate_of",
                    "duplicate_of_content", "callback", "callback_day", "breach_day"),
            row -> List.of(row.key(), row.group()),
            row -> Map.of("identity", row.key().identity(), "content_key", row.key().content(), "group_key", row.group()),
            row -> new @Nullable Object[] {
                row.key().identity(), row.key().content(), row.group(), row.day(), row.attribution().name(), row.submission(),
                row.rung().name(), row.traffic().word(), identity(row.duplicateOf()), content(row.duplicateOf()),
                row.callback() == null ? null : row.callback().name(), row.callbackDay(), row.breachDay()
            },
            JudgedTables::event,
            row -> Arrays.asList(row.day(), row.callbackDay(), row.breachDay()));

    static final JudgedTable<JudgedAnswer> ANSWERS = new JudgedTable<>(
            "judged_answer",
            List.of("identity", "group_key", "submission", "traffic", "superseded"),
            row -> List.of(row.identity()),
            row -> Map.of("identity", row.identity()),
            row -> new @Nullable Object[] {row.identity(), row.group(), row.submission(), row.traffic().word(), row.superseded()},
            row -> new JudgedAnswer(
                    uuid(row, "identity"), row.getString("group_key"), uuidOrNull(row, "submission"), traffic(row), row.getBoolean("superseded")),
            row -> List.of());

    static final JudgedTable<RegisterEntry> REGISTER = new JudgedTable<>(
            "dnc_register",
            List.of("phone", "dnc_at", "business_day", "vendor", "campaign", "learnt_by"),
            row -> List.of(row.phone()),
            row -> Map.of("phone", row.phone().e164()),
            row -> new @Nullable Object[] {
                row.phone().e164(), row.dncAt(), row.day(), row.vendor(), row.campaign(), row.learntBy().name()
            },
            row -> new RegisterEntry(
                    new PhoneNumber(row.getString("phone")), instant(row, "dnc_at"), day(row, "business_day"), row.getString("vendor"),
                    row.getString("campaign"), RegisterEntry.LearntBy.valueOf(row.getString("learnt_by"))),
            row -> Arrays.asList(row.day()));

    static final JudgedTable<CauseRow> CAUSES = new JudgedTable<>(
            "cause",
            List.of("identity", "group_key", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at",
                    "business_day", "amount", "amount_scale", "currency", "detail", "source", "traffic"),
            row -> List.of(row.identity(), row.group()),
            row -> Map.of("identity", row.identity(), "group_key", row.group()),
            row -> new @Nullable Object[] {
                row.identity(), row.group(), row.reason().name(), row.subject(), row.vendor(), row.campaign(), row.externalLeadId(),
                row.phone().raw(), e164(row.phone()), row.subjectAt(), row.day(), row.amount(),
                row.amount() == null ? null : row.amount().scale(), row.currency(), row.detail(), row.source(),
                row.traffic() == null ? null : row.traffic().word()
            },
            JudgedTables::cause,
            row -> List.of());

    private static @Nullable Object[] values(JudgedSubmission row) {
        return new @Nullable Object[] {
            row.identity(), row.group(), row.ordinal(), row.vendor(), row.campaign(), row.externalLeadId(), row.phone().raw(),
            e164(row.phone()), row.submittedAt(), row.day(), row.traffic().word(), row.outcome().name(), row.outcomeDetail(),
            row.outcomeAt(), row.matchedBy().name(), row.lagSeconds(), row.optedOutAt(), false, row.source(), row.deadlineAt(),
            row.vendorLeadId(), row.parentLeadId(), row.fromAnswer(), identity(row.decidingEvent()), content(row.decidingEvent())
        };
    }

    private static JudgedSubmission submission(ResultSet row) throws SQLException {
        return new JudgedSubmission(
                uuid(row, "identity"), row.getString("group_key"), row.getInt("lead_ordinal"), row.getString("vendor"),
                row.getString("campaign"), row.getString("external_lead_id"), phone(row, "phone_raw", "phone"), instant(row, "submitted_at"),
                day(row, "business_day"), traffic(row), Outcome.valueOf(row.getString("outcome")), row.getString("outcome_detail"),
                instantOrNull(row, "outcome_at"), Rung.valueOf(row.getString("matched_by")), longOrNull(row, "lag_seconds"),
                instantOrNull(row, "opted_out_at"), row.getString("source"), instant(row, "deadline_at"), row.getString("vendor_lead_id"),
                row.getString("parent_lead_id"), row.getBoolean("from_answer"), eventKey(row, "deciding_identity", "deciding_content"));
    }

    private static JudgedEvent event(ResultSet row) throws SQLException {
        String callback = row.getString("callback");
        return new JudgedEvent(
                new EventKey(uuid(row, "identity"), uuid(row, "content_key")), row.getString("group_key"), day(row, "business_day"),
                JudgedEvent.Attribution.valueOf(row.getString("attribution")), uuidOrNull(row, "submission"),
                Rung.valueOf(row.getString("rung")), traffic(row), eventKey(row, "duplicate_of", "duplicate_of_content"),
                callback == null ? null : JudgedEvent.CallbackState.valueOf(callback), dayOrNull(row, "callback_day"),
                dayOrNull(row, "breach_day"));
    }

    private static CauseRow cause(ResultSet row) throws SQLException {
        String traffic = row.getString("traffic");
        return new CauseRow(
                uuid(row, "identity"), Reason.valueOf(row.getString("reason")), row.getString("subject"), row.getString("group_key"),
                row.getString("vendor"), row.getString("campaign"), row.getString("external_lead_id"), phone(row, "phone_raw", "phone"),
                instant(row, "subject_at"), day(row, "business_day"), amount(row, "amount", "amount_scale"), row.getString("currency"),
                row.getString("detail"), row.getString("source"), traffic == null ? null : trafficOf(traffic));
    }

    private static Traffic traffic(ResultSet row) throws SQLException {
        return trafficOf(row.getString("traffic"));
    }

    private static Traffic trafficOf(String word) {
        return Arrays.stream(Traffic.values()).filter(t -> t.word().equals(word)).findFirst().orElseThrow();
    }

    private static @Nullable EventKey eventKey(ResultSet row, String identity, String content) throws SQLException {
        UUID uuid = uuidOrNull(row, identity);
        return uuid == null ? null : new EventKey(uuid, uuid(row, content));
    }

    private static @Nullable UUID identity(@Nullable EventKey key) {
        return key == null ? null : key.identity();
    }

    private static @Nullable UUID content(@Nullable EventKey key) {
        return key == null ? null : key.content();
    }

    private static @Nullable String e164(Phone phone) {
        return phone.number() == null ? null : phone.number().e164();
    }
}
