package leadtally.reconcile;

import static leadtally.lead.Reason.CALL_FOR_UNKNOWN_LEAD;
import static leadtally.lead.Reason.CREATED_AND_LANDLINE;
import static leadtally.lead.Reason.LEAD_SUBMITTED_TWICE;
import static leadtally.lead.Reason.NO_OUTCOME_BY_DEADLINE;
import static leadtally.lead.Reason.OUTCOME_FOR_UNKNOWN_LEAD;
import static leadtally.lead.Reason.PHONE_DIFFERS;
import static leadtally.lead.Reason.SUBMISSION_CHANGED;

import java.time.Instant;
import java.util.HashMap;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Outcome;
import leadtally.lead.Rung;
import leadtally.reconcile.JudgedEvent.Attribution;

/** Reasons about submissions and the events that tell what became of them (rules 3.1, 4.1, 4.5, 5). */
final class LifecycleReasons {
    private LifecycleReasons() {}

    static void find(Case known) {
        for (Submission submission : known.submissions()) {
            find(known, submission);
        }
        if (known.submissions().size() > 1) {
            findRepeated(known);
        }
        for (Event event : known.events()) {
            find(known, event);
        }
    }

    private static void find(Case known, Submission submission) {
        if (submission.verdict.is(Outcome.PENDING)) {
            known.agenda().isOver(submission.group, submission.deadlineAt);
        } else if (submission.verdict.is(Outcome.MISSING)) {
            known.causes().of(NO_OUTCOME_BY_DEADLINE, submission, "no outcome by " + CanonicalTime.millis(submission.deadlineAt));
        } else if (submission.verdict.is(Outcome.CONTRADICTED)) {
            known.causes().of(CREATED_AND_LANDLINE, submission, "both a creation and a landline were reported");
        }
        if (submission.changed) {
            known.causes().of(SUBMISSION_CHANGED, submission, "phone or is_test differ between versions");
        }
    }

    private static void findRepeated(Case known) {
        var first = new HashMap<Key, Instant>();
        for (Submission submission : known.submissions()) {
            if (submission.phone.isReadable()) {
                first.merge(Key.of(submission), submission.submittedAt, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        for (Submission submission : known.submissions()) {
            Instant before = first.get(Key.of(submission));
            if (before != null && before.isBefore(submission.submittedAt)) {
                known.causes().of(LEAD_SUBMITTED_TWICE, submission, "first submitted " + CanonicalTime.millis(before));
            }
        }
    }

    private static void find(Case known, Event event) {
        if (event.attribution == Attribution.UNKNOWN_LEAD) {
            boolean call = event.kind.isCall();
            known.causes().of(call ? CALL_FOR_UNKNOWN_LEAD : OUTCOME_FOR_UNKNOWN_LEAD, event, "no submission fits this " + event.fact.type());
        }
        if (event.rung == Rung.EXTERNAL_ID && phonesDiffer(event)) {
            known.causes().of(PHONE_DIFFERS, event, "the submission of this lead id has another phone");
        }
    }

    /** Refinement 4.1: needs two readable phones. */
    private static boolean phonesDiffer(Event event) {
        return event.submission != null
                && event.fact.phone().isReadable()
                && event.submission.phone.isReadable()
                && !event.fact.phone().group().equals(event.submission.phone.group());
    }
}
