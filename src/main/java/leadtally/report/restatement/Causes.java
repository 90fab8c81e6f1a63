package leadtally.report.restatement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leadtally.lead.Reason;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import org.jspecify.annotations.Nullable;

/**
 * The cause of each change (rule 8.4), from what was taken in since the edition before. What underlies a cell is not stored: the nearest facts are asked, as each class here says, and of
 * several causes the first of the rule's order counts. Files are to be asked in the order of {@link RestatedFile}.
 */
final class Causes {
    private static final String ACCEPTED = "ACCEPTED";
    /** Reasons that are raised only after a while (refinement 6.3): with nothing new about them, time raised them. */
    private static final Set<Reason> WAITING = EnumSet.of(
            Reason.NO_OUTCOME_BY_DEADLINE, Reason.OPT_OUT_NOT_RECORDED, Reason.TRANSFER_NOT_CONFIRMED, Reason.TRANSFER_WITHOUT_RESULT,
            Reason.RESCHEDULE_NOT_BOOKED, Reason.CALLBACK_MISSED, Reason.CALL_NOT_ENDED, Reason.BILLED_AMOUNT_MISSING);
    /** Reasons whose subject is a submission (rule 6.1). */
    private static final Set<Reason> OF_SUBMISSIONS = EnumSet.of(
            Reason.NO_OUTCOME_BY_DEADLINE, Reason.CREATED_AND_LANDLINE, Reason.LEAD_SUBMITTED_TWICE, Reason.SUBMITTED_AFTER_DNC, Reason.CREATED_DESPITE_DNC,
            Reason.SUBMISSION_CHANGED);
    /** Reasons whose subject is an answer (rule 6.1). */
    private static final Set<Reason> OF_ANSWERS = EnumSet.of(Reason.ANSWER_FAILED, Reason.BATCH_TOTALS_DISAGREE);

    private final boolean settingChanged;
    private final String notEnded;
    private final FactsSince since;
    private final PhonePrint phones;
    private final LeadCauses leads;
    private final SummaryCauses summaries;
    private final TouchedSince touched;

    /**
     * @param settingChanged whether rule, judging setting or zone differ: then they are the cause of all
     * @param notEnded the first day that had not ended when the edition before was judged
     */
    Causes(boolean settingChanged, LocalDate notEnded, FactsSince since, TouchedSince touched, PhonePrint phones) {
        this.settingChanged = settingChanged;
        this.notEnded = notEnded.toString();
        this.since = since;
        this.touched = touched;
        this.phones = phones;
        this.summaries = new SummaryCauses(since, phones);
        this.leads = new LeadCauses(notEnded, summaries::ofVendor, submission -> touched.feeds(since).ofSuspect(submission));
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
            case DISCREPANCIES -> {
                KnownSince known = known(changes);
                yield (change, cell) -> change.isOfSource(cell) ? ofSource(change.row(), cell, known) : ofSubject(change, known);
            }
            case CLAIMS, DNC -> {
                KnownSince known = known(changes);
                yield (change, cell) -> ofSubject(change, known);
            }
        };
    }

    private KnownSince known(List<Change> changes) {
        return KnownSince.of(since, touched.of(since, phones), phones, changes);
    }

    /** A subject that came again by another source came late by it, whatever else is new of it. */
    private static ChangeCause ofSource(CsvRow row, Change.Cell cell, KnownSince known) {
        if (OF_SUBMISSIONS.contains(Reason.valueOf(row.cell("reason")))) {
            return LeadCauses.ofSource(LeadCauses.subject(row), cell, known);
        }
        ChangeCause cause = known.ofSource(row.cell("phone_token"), row.cell("vendor"), row.cell("subject_at"), cell.now());
        return cause != null ? cause : ChangeCause.LATE_EVENT;
    }

    private ChangeCause ofSubject(Change change, KnownSince known) {
        CsvRow row = change.row();
        String token = row.cell("phone_token");
        ChangeCause cause = switch (change.file()) {
            case DNC -> known.ofPhone(token);
            case CLAIMS -> known.ofSubject(token, row.cell("vendor"), "", row.cell("event_id"));
            default -> ofDiscrepancy(change, known);
        };
        // A row of a claim or discrepancy may go because people accepted it, or because it was resolved an edition ago.
        boolean mayBeOfTime = change.file() != RestatedFile.DNC && (change.now() == null || change.file() == RestatedFile.CLAIMS && change.was() == null);
        return cause != null ? cause : summaries.ofVendor(row.cell("vendor"), mayBeOfTime ? ChangeCause.NEWLY_DUE : ChangeCause.VENDOR_CORRECTION);
    }

    private @Nullable ChangeCause ofDiscrepancy(Change change, KnownSince known) {
        CsvRow row = change.row();
        Reason reason = Reason.valueOf(row.cell("reason"));
        boolean isRaised = isOpen(change.now()) && !isOpen(change.was());
        if (isRaised && isDue(reason, row, known)) {
            return ChangeCause.NEWLY_DUE;
        }
        if (reason == Reason.FEED_SILENT) {
            return ofSilence(change);
        }
        ChangeCause ofAnswer = isRaised && OF_ANSWERS.contains(reason) && row.cell("phone_token").isEmpty() ? touched.answers(since, phones).of(row) : null;
        if (ofAnswer != null) {
            return ofAnswer;
        }
        ChangeCause ofRow = leads.ofSubject(row);
        // That its submission fell due meanwhile is no cause of a reason that does not wait.
        ChangeCause ofLead = ofRow == ChangeCause.NEWLY_DUE && !WAITING.contains(reason) ? null : ofRow;
        ChangeCause ofSubject = ofLead != null ? ofLead : known.ofSubject(row.cell("phone_token"), row.cell("vendor"), row.cell("subject_at"), "");
        ChangeCause near = ofSubject != null ? ofSubject : known.ofLead(row);
        boolean isOfTime = row.cell("state").equals(ACCEPTED) || isRaised && WAITING.contains(reason) || ofRow == ChangeCause.NEWLY_DUE;
        return near == null && isOfTime ? ChangeCause.NEWLY_DUE : near;
    }

    /** What did not come with an event is people's acceptance, or a content that counts again. */
    private ChangeCause ofSilence(Change change) {
        if (isAccepted(change.now()) && !isAccepted(change.was())) {
            return ChangeCause.NEWLY_DUE;
        }
        ChangeCause ofFeed = touched.feeds(since).ofSilence(change.row(), phones);
        return ofFeed != null ? ofFeed : ChangeCause.VENDOR_CORRECTION;
    }

    /** Whether nothing but time raised a discrepancy: a fact that comes later can only take its reason away, unless it is the subject itself. */
    private boolean isDue(Reason reason, CsvRow row, KnownSince known) {
        return switch (reason) {
            case NO_OUTCOME_BY_DEADLINE -> leads.fellDue(row);
            case FEED_SILENT -> row.cell("day").compareTo(notEnded) >= 0;
            case TRANSFER_NOT_CONFIRMED, TRANSFER_WITHOUT_RESULT, RESCHEDULE_NOT_BOOKED, CALLBACK_MISSED, BILLED_AMOUNT_MISSING ->
                known.at(row.cell("phone_token"), row.cell("vendor"), row.cell("subject_at")) == null;
            // Another call or opt-out of the vendor that came later may have taken its end away, or told of it.
            case CALL_NOT_ENDED, OPT_OUT_NOT_RECORDED -> known.ofVendor(row.cell("phone_token"), row.cell("vendor")) == null;
            default -> false;
        };
    }

    private static boolean isAccepted(@Nullable CsvRow row) {
        return row != null && row.cell("state").equals(ACCEPTED);
    }

    private static boolean isOpen(@Nullable CsvRow row) {
        return row != null && row.cell("state").equals("OPEN");
    }
}
