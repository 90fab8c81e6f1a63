package leadtally.report.restatement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why submissions changed, and with them the waterfall and the discrepancies about submissions. A pending submission that is missing now fell due, whatever else came. Every other change has
 * the first cause among the facts that belong to the submission; if none is new, among those of its phone (a sibling, the register, an event that went to another submission), of
 * its external id, of its vendor.
 */
final class LeadCauses {
    private static final Set<String> DUE_COLUMNS = Set.of("outcome", "outcome_at");
    private static final Set<String> WAITED_FOR = Set.of("PENDING", "MISSING");
    private static final String TRUE = "true";

    private final String notEnded;
    private final BiFunction<String, ChangeCause, ChangeCause> ofVendor;
    private final Function<CsvRow, @Nullable ChangeCause> ofFeeds;
    private final HashedCauses rows = new HashedCauses();
    private final HashedCauses due = new HashedCauses();
    private final Map<String, ChangeCause> columns = new HashMap<>();

    /**
     * @param notEnded the first day that had not ended when the edition before was judged
     * @param ofVendor the first cause among all that is new of a vendor, or the one given if nothing is
     * @param ofFeeds the first cause among the new events of the feeds that would have told of a submission, null if none is
     */
    LeadCauses(LocalDate notEnded, BiFunction<String, ChangeCause, ChangeCause> ofVendor, Function<CsvRow, @Nullable ChangeCause> ofFeeds) {
        this.notEnded = notEnded.toString();
        this.ofVendor = ofVendor;
        this.ofFeeds = ofFeeds;
    }

    /** Cause of a changed cell of reconciliation.csv, kept for what is made of it. */
    ChangeCause of(Change change, Change.Cell cell, KnownSince known) {
        if (change.isOfSource(cell)) {
            return ofSource(change.key(), cell, known);
        }
        ChangeCause cause = cause(change, cell, known);
        rows.add(change.key(), cause);
        if (cell.column().equals("outcome") && cause == ChangeCause.NEWLY_DUE) {
            due.add(change.key(), cause);
        }
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

    /** Where a submission comes from is changed by what a source brought of it alone; what it brought again is a submission of the house, or an answer that stands for one, that came late. */
    static ChangeCause ofSource(String key, Change.Cell cell, KnownSince known) {
        ChangeCause cause = known.ofSource(key, cell.now());
        return cause != null ? cause : ChangeCause.LATE_SUBMISSION;
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

    private ChangeCause cause(Change change, Change.Cell cell, KnownSince known) {
        CsvRow was = change.was();
        CsvRow now = change.now();
        if (was != null && now != null) {
            boolean fellDue = was.cell("outcome").equals("PENDING") && now.cell("outcome").equals("MISSING");
            if (fellDue && DUE_COLUMNS.contains(cell.column())) {
                return ChangeCause.NEWLY_DUE;
            }
            if (cell.column().equals("feed_suspect") && (fellDue || was.cell("outcome").equals(now.cell("outcome")))) {
                boolean isNew = fellDue || now.cell("day").compareTo(notEnded) >= 0;
                return cell.now().equals(TRUE) && isNew ? ChangeCause.NEWLY_DUE : ofFeeds(now);
            }
        }
        ChangeCause own = known.ofSubmission(change.key());
        ChangeCause ofPhone = own != null ? own : known.ofPhone(change.row().cell("phone_token"));
        ChangeCause near = ofPhone != null ? ofPhone : known.ofLead(change.row());
        return near != null ? near : ofVendor.apply(change.row().cell("vendor"), withoutNews(change));
    }

    /** Where no event came to the feeds or left them, a content counts again. */
    private ChangeCause ofFeeds(CsvRow submission) {
        ChangeCause cause = ofFeeds.apply(submission);
        return cause != null ? cause : ChangeCause.VENDOR_CORRECTION;
    }

    /** With nothing new time waited for an outcome, or a content counts again since it came again. */
    private static ChangeCause withoutNews(Change change) {
        CsvRow was = change.was();
        CsvRow now = change.now();
        if (was != null && now != null && WAITED_FOR.contains(was.cell("outcome")) && WAITED_FOR.contains(now.cell("outcome")) && !was.cell("outcome").equals(now.cell("outcome"))) {
            return ChangeCause.NEWLY_DUE;
        }
        return ChangeCause.VENDOR_CORRECTION;
    }

    /** Cause of a changed count of waterfall.csv. */
    ChangeCause ofWaterfall(Change change, String column) {
        return columns.getOrDefault(change.key() + "|" + column, ChangeCause.NEWLY_DUE);
    }

    /** The first cause of the submission that a discrepancy is about; null if it is about no submission that changed. */
    @Nullable ChangeCause ofSubject(CsvRow discrepancy) {
        return rows.of(subject(discrepancy));
    }

    /** Whether time alone made the submission that a discrepancy is about MISSING. */
    boolean fellDue(CsvRow discrepancy) {
        return due.of(subject(discrepancy)) != null;
    }

    /** The key of the submission that a discrepancy is about. */
    static String subject(CsvRow discrepancy) {
        return discrepancy.joined(List.of("vendor", "campaign_id", "external_lead_id", "phone_token", "subject_at"));
    }
}
