package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/**
 * A submission with its outcome (rule 5).
 *
 * @param outcomeAt null while there is none
 * @param fromAnswer whether no house line is stored of it: a vendor's answer made it (rule 3.3)
 */
record StorySubmission(
        UUID identity,
        String group,
        int ordinal,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant submittedAt,
        String traffic,
        String outcome,
        String detail,
        @Nullable Instant outcomeAt,
        Rung matchedBy,
        boolean feedSuspect,
        Instant deadline,
        boolean fromAnswer) {

    static StorySubmission read(ResultSet row, int index) throws SQLException {
        return new StorySubmission(
                Columns.uuid(row, "identity"), row.getString("group_key"), row.getInt("lead_ordinal"), row.getString("vendor"),
                row.getString("campaign"), row.getString("external_lead_id"), Columns.phone(row, "phone_raw", "phone"),
                Columns.instant(row, "submitted_at"), row.getString("traffic"), row.getString("outcome"), row.getString("outcome_detail"),
                Columns.instantOrNull(row, "outcome_at"), Rung.valueOf(row.getString("matched_by")), row.getBoolean("feed_suspect"),
                Columns.instant(row, "deadline_at"), row.getBoolean("from_answer"));
    }

    /** The subject of discrepancies about it (rule 6.1), as they are stored. */
    String subject() {
        String idOrPhone = externalLeadId.isEmpty() ? phone.identity() : externalLeadId;
        String parts = String.join("|", vendor, campaign, idOrPhone, CanonicalTime.micros(submittedAt));
        return ordinal == 0 ? parts : parts + "|" + ordinal;
    }

    /** How a story names it: vendor, campaign and the id it has. */
    String name() {
        return externalLeadId.isEmpty() ? vendor + " " + campaign : vendor + " " + campaign + " " + externalLeadId;
    }
}
