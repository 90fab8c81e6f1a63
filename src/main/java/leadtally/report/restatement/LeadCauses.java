package leadtally.report.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why submissions changed, and with them the waterfall and the discrepancies about submissions. A pending submission that is missing now fell due, whatever else came. Every other change has
 * the first cause among the facts that belong to the submission; if none is new, among those of its phone (a sibling, the register, an event that went to another submission); if
 * none of these is new, time.
 */
final class LeadCauses {
    private static final Set<String> DUE_COLUMNS = Set.of("outcome", "outcome_at");
    private static final String TRUE = "true";

    private final HashedCauses rows = new HashedCauses();
    private final Map<String, ChangeCause> columns = new HashMap<>();

    /** Cause of a changed cell of reconciliation.csv, kept for what is made of it. */
    ChangeCause of(Change change, Change.Cell cell, KnownSince known) {
        ChangeCause cause = cause(change, cell, known);
        rows.add(change.key(), cause);
        CsvRow was = change.was();
        CsvRow now = change.now();
        if (was == null || now == null) {
            moved(was, cause, true);
            moved(now, cause, true);
        } else if (cell.column().equals("outcome")) {
            moved(was, cause, false);
            moved(now, cause, false);
        } else if (cell.column().equals("traffic") || cell.column().equals("day")) {
            moved(was, cause, true);
            moved(now, cause, true);
        }
        return cause;
    }

    private void moved(@Nullable CsvRow row, ChangeCause cause, boolean wholeRow) {
        if (row != null) {
            String line = row.joined(RestatedFile.WATERFALL.key());
            keep(line, row.cell("outcome").toLowerCase(Locale.ROOT), cause);
            keep(line, RestatedCell.WHOLE_ROW, cause);
            if (wholeRow) {
                keep(line, "submitted", cause);
            }
        }
    }

    private void keep(String line, String column, ChangeCause cause) {
        columns.merge(line + "|" + column, cause, ChangeCause::or);
    }

    private static ChangeCause cause(Change change, Change.Cell cell, KnownSince known) {
        CsvRow was = change.was();
        CsvRow now = change.now();
        if (was != null && now != null) {
            boolean fellDue = was.cell("outcome").equals("PENDING") && now.cell("outcome").equals("MISSING");
            if (fellDue && DUE_COLUMNS.contains(cell.column())) {
                return ChangeCause.NEWLY_DUE;
            }
            if (cell.column().equals("feed_suspect") && (fellDue || was.cell("outcome").equals(now.cell("outcome")))) {
                return cell.now().equals(TRUE) ? ChangeCause.NEWLY_DUE : ChangeCause.LATE_EVENT;
            }
        }
        ChangeCause own = known.ofSubmission(change.key());
        ChangeCause ofPhone = own != null ? own : known.ofPhone(change.row().cell("phone_token"));
        return ofPhone != null ? ofPhone : ChangeCause.NEWLY_DUE;
    }

    /** Cause of a changed count of waterfall.csv. */
    ChangeCause ofWaterfall(Change change, String column) {
        return columns.getOrDefault(change.key() + "|" + column, ChangeCause.NEWLY_DUE);
    }

    /** The first cause of the submission that a discrepancy is about; null if it is about no submission that changed. */
    @Nullable ChangeCause ofSubject(CsvRow discrepancy) {
        return rows.of(discrepancy.joined(List.of("vendor", "campaign_id", "external_lead_id", "phone_token", "subject_at")));
    }
}
