package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.step.StoredRows;
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
        return new StoredDiscrepancy(
                Columns.uuid(row, "identity"), StoredRows.discrepancyRow(row, asOf), Columns.instantOrNull(row, "accepted_at"), row.getString("accepted_by"),
                row.getString("accepted_note"));
    }

    /** Why it was accepted, as somebody wrote it: what could be a phone is masked as phones are. */
    public String note(PhonePrint phones) {
        String note = acceptedNote == null ? "" : acceptedNote;
        return phones.isFull() ? note : PhoneMask.of(note);
    }

    /** The text that the printed id is the keyed digest of (interface.md, Output). */
    public String idText() {
        return row.reason() + "|" + row.subject();
    }
}
