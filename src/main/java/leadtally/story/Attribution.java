package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is attributed to (rule 4).
 *
 * @param contentKey of the version that counts, null for an answer, which has no versions
 * @param submission null if it is attributed to none
 * @param callback what became of the callback that it books, {@code ""} for all else
 * @param breach whether it is a contact in breach of CONTACTED_AFTER_DNC
 */
record Attribution(
        UUID identity, @Nullable UUID contentKey, String state, Rung rung, @Nullable UUID submission, String traffic, boolean duplicate, String callback,
        boolean breach) {

    static Attribution read(ResultSet row, int index) throws SQLException {
        return new Attribution(
                Columns.uuid(row, "identity"), Columns.uuidOrNull(row, "content_key"), row.getString("attribution"),
                Rung.valueOf(row.getString("rung")), Columns.uuidOrNull(row, "submission"), row.getString("traffic"),
                Columns.uuidOrNull(row, "duplicate_of") != null, row.getString("callback"), row.getBoolean("is_breach"));
    }

    /** Why it is attributed to no submission, in words. */
    String without() {
        return switch (state) {
            case "AMBIGUOUS" -> "fits several submissions, attributed to none";
            case "UNKNOWN_LEAD" -> "attributed to none: no submission fits";
            case "NEEDS_NO_LEAD" -> "no submission fits, none is needed";
            default -> state.toLowerCase(Locale.ROOT);
        };
    }
}
