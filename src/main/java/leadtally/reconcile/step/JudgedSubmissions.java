package leadtally.reconcile.step;

import static leadtally.database.Columns.day;
import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.longOrNull;
import static leadtally.database.Columns.phone;
import static leadtally.database.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leadtally.database.RowOutput;
import leadtally.lead.BusinessDays;
import leadtally.lead.Outcome;
import leadtally.lead.Rung;
import leadtally.reconcile.DecidingEvent;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.JudgedSubmission;
import org.jspecify.annotations.Nullable;

/** Submissions with their outcomes, in {@code judged_submission}. */
final class JudgedSubmissions {
    private static final JudgedTable<JudgedSubmission> TABLE = new JudgedTable<>(
            "judged_submission",
            List.of("identity", "group_key", "lead_ordinal", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "submitted_at",
                    "business_day", "traffic", "outcome", "outcome_detail", "outcome_at", "matched_by", "lag_seconds", "opted_out_at",
                    "feed_suspect", "source", "deadline_at", "vendor_lead_id", "parent_lead_id", "from_answer", "deciding_identity",
                    "deciding_content", "deciding_vendor", "deciding_campaign", "deciding_type"),
            row -> KeyOrder.of(row.identity()),
            row -> new JudgedTable.Place(row.identity(), row.group()),
            row -> Map.of("identity", row.identity(), "group_key", row.group()),
            JudgedSubmissions::put,
            JudgedSubmissions::read,
            (was, now, touched) -> {});

    private JudgedSubmissions() {}

    /** The table; a submission touches its day and, where it is decided otherwise, the days of its deciding events, whose feeds tell how late they came (rule 7.4). */
    static JudgedTable<JudgedSubmission> of(BusinessDays days) {
        return TABLE.touching((was, now, touched) -> {
            boolean isDecidedAlike = was != null && now != null && decision(was).equals(decision(now));
            touch(was, isDecidedAlike, days, touched);
            touch(now, isDecidedAlike, days, touched);
        });
    }

    private static void touch(@Nullable JudgedSubmission row, boolean isDecidedAlike, BusinessDays days, TouchedDays touched) {
        if (row != null) {
            touched.add(row.day());
            if (!isDecidedAlike && row.decidingEvent() != null && row.outcomeAt() != null) {
                touched.addOfEvents(days.of(row.outcomeAt()));
            }
        }
    }

    /** What a feed counts of a submission. */
    private static List<?> decision(JudgedSubmission row) {
        return Arrays.asList(row.decidingEvent(), row.outcomeAt(), row.lagSeconds(), row.deadlineAt());
    }

    private static void put(JudgedSubmission judged, RowOutput row) throws SQLException {
        row.key(judged.identity());
        row.text(judged.group());
        row.number(judged.ordinal());
        row.text(judged.vendor());
        row.text(judged.campaign());
        row.text(judged.externalLeadId());
        FactTable.put(judged.phone(), row);
        row.instant(judged.submittedAt());
        row.value(judged.day());
        row.text(judged.traffic().word());
        row.text(judged.outcome().name());
        row.text(judged.outcomeDetail());
        row.instant(judged.outcomeAt());
        row.text(judged.matchedBy().name());
        row.value(judged.lagSeconds());
        row.instant(judged.optedOutAt());
        row.flag(false);
        row.text(judged.source());
        row.instant(judged.deadlineAt());
        row.text(judged.vendorLeadId());
        row.text(judged.parentLeadId());
        row.flag(judged.fromAnswer());
        putDeciding(judged.decidingEvent(), row);
    }

    private static void putDeciding(@Nullable DecidingEvent event, RowOutput row) throws SQLException {
        JudgedTable.putKey(event == null ? null : event.key(), row);
        row.text(event == null ? "" : event.vendor());
        row.text(event == null ? "" : event.campaign());
        row.text(event == null ? "" : event.type());
    }

    private static @Nullable DecidingEvent deciding(ResultSet row) throws SQLException {
        EventKey key = JudgedTable.keyOrNull(row, "deciding_identity", "deciding_content");
        return key == null
                ? null
                : new DecidingEvent(key, row.getString("deciding_vendor"), row.getString("deciding_campaign"), row.getString("deciding_type"));
    }

    private static JudgedSubmission read(ResultSet row) throws SQLException {
        return new JudgedSubmission(
                uuid(row, "identity"), row.getString("group_key"), row.getInt("lead_ordinal"), row.getString("vendor"),
                row.getString("campaign"), row.getString("external_lead_id"), phone(row, "phone_raw", "phone"), instant(row, "submitted_at"),
                day(row, "business_day"), Traffics.ofWord(row.getString("traffic")), Outcome.valueOf(row.getString("outcome")),
                row.getString("outcome_detail"), instantOrNull(row, "outcome_at"), Rung.valueOf(row.getString("matched_by")),
                longOrNull(row, "lag_seconds"), instantOrNull(row, "opted_out_at"), row.getString("source"), instant(row, "deadline_at"),
                row.getString("vendor_lead_id"), row.getString("parent_lead_id"), row.getBoolean("from_answer"),
                deciding(row));
    }
}
