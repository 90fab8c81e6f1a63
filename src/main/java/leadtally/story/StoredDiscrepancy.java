package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.lead.Reason;
import leadtally.report.row.DiscrepancyRow;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy with who accepted it, if anybody did.
 *
 * @param key of (reason, subject) in the store
 * @param acceptedAt null if not accepted; a resolved one keeps it
 */
public record StoredDiscrepancy(UUID key, DiscrepancyRow row, @Nullable Instant acceptedAt, String acceptedBy, String acceptedNote) {
    /**
     * @param asOf what the age of an open one is counted up to (rule 6.2)
     */
    static StoredDiscrepancy read(ResultSet row, Instant asOf) throws SQLException {
        Instant subjectAt = Columns.instant(row, "subject_at");
        Instant resolvedAt = Columns.instantOrNull(row, "resolved_at");
        String traffic = row.getString("traffic");
        DiscrepancyRow printed = new DiscrepancyRow(
                Columns.day(row, "business_day"), Reason.valueOf(row.getString("reason")), row.getString("subject"), row.getString("state"),
                row.getString("vendor"), row.getString("campaign"), row.getString("external_lead_id"),
                Columns.phone(row, "phone_raw", "phone"), subjectAt, Columns.instant(row, "first_seen"), resolvedAt,
                Math.max(0, Duration.between(subjectAt, resolvedAt == null ? asOf : resolvedAt).toDays()),
                Columns.amount(row, "amount", "amount_scale"), row.getString("currency"), row.getString("detail"), row.getString("source"),
                traffic == null ? "" : traffic);
        return new StoredDiscrepancy(
                Columns.uuid(row, "identity"), printed, Columns.instantOrNull(row, "accepted_at"), row.getString("accepted_by"),
                row.getString("accepted_note"));
    }

    /** The text that the printed id is the keyed digest of (interface.md, Output). */
    public String idText() {
        return row.reason() + "|" + row.subject();
    }
}
