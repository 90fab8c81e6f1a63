package leadtally.report.restatement;

import java.util.List;
import leadtally.lead.Reason;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;

/**
 * The cause of each change (rule 8.4), from what was taken in since the edition before. What underlies a cell is not stored: the nearest facts are asked, as each class here says, and of
 * several causes the first of the rule's order counts. Files are to be asked in the order of {@link RestatedFile}.
 */
final class Causes {
    private final boolean settingChanged;
    private final FactsSince since;
    private final PhonePrint phones;
    private final LeadCauses leads = new LeadCauses();
    private final SummaryCauses summaries;
    private final TouchedSince touched;

    /**
     * @param settingChanged whether rule, judging setting or zone differ: then they are the cause of all
     */
    Causes(boolean settingChanged, FactsSince since, TouchedSince touched, PhonePrint phones) {
        this.settingChanged = settingChanged;
        this.since = since;
        this.touched = touched;
        this.phones = phones;
        this.summaries = new SummaryCauses(since, phones);
    }

    /** Tells the cause of one cell. */
    interface OfCell {
        ChangeCause of(Change change, Change.Cell cell);
    }

    /** The causes of some changes of one file. */
    OfCell of(RestatedFile file, List<Change> changes) {
        if (settingChanged) {
            return (change, cell) -> ChangeCause.SETTING_CHANGED;
        }
        return switch (file) {
            case RECONCILIATION -> {
                KnownSince known = known(changes);
                yield (change, cell) -> leads.of(change, cell, known);
            }
            case WATERFALL -> (change, cell) -> leads.ofWaterfall(change, cell.column());
            case CALL_RESULTS, CALL_ACTIVITY, TRANSFERS, BILLING -> (change, cell) -> summaries.of(change, cell.column());
            case DISCREPANCIES, CLAIMS, DNC -> {
                KnownSince known = known(changes);
                yield (change, cell) -> ofSubject(change, known);
            }
        };
    }

    private KnownSince known(List<Change> changes) {
        return KnownSince.of(since, touched.of(since, phones), phones, changes);
    }

    private ChangeCause ofSubject(Change change, KnownSince known) {
        CsvRow row = change.row();
        String token = row.cell("phone_token");
        ChangeCause cause = switch (change.file()) {
            case DNC -> known.ofPhone(token);
            case CLAIMS -> known.ofSubject(token, row.cell("vendor"), "", row.cell("event_id"));
            default -> leads.ofSubject(row);
        };
        if (cause == null && change.file() == RestatedFile.DISCREPANCIES) {
            cause = row.cell("reason").equals(Reason.FEED_SILENT.name())
                    ? (row.cell("state").equals("RESOLVED") ? ChangeCause.LATE_EVENT : ChangeCause.NEWLY_DUE)
                    : known.ofSubject(token, row.cell("vendor"), row.cell("subject_at"), "");
        }
        if (cause == null && token.isEmpty()) {
            cause = summaries.ofVendor(row.cell("vendor"));
        }
        return cause == null ? ChangeCause.NEWLY_DUE : cause;
    }
}
