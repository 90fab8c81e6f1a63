package leadtally.reconcile;

import static leadtally.lead.Reason.CONTACTED_AFTER_DNC;
import static leadtally.lead.Reason.CREATED_DESPITE_DNC;
import static leadtally.lead.Reason.SUBMITTED_AFTER_DNC;

import java.time.Duration;
import java.time.Instant;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Outcome;

/** Reasons about a phone that is on the do-not-contact register (rule 6). */
final class DncReasons {
    private DncReasons() {}

    static void find(Case known) {
        if (known.register().isEmpty()) {
            return;
        }
        known.submissions().forEach(submission -> find(known, submission));
        known.events().forEach(event -> find(known, event));
    }

    private static void find(Case known, Submission submission) {
        Instant since = known.register().since(submission.phone);
        if (since == null) {
            return;
        }
        if (!since.isAfter(submission.submittedAt)) {
            known.causes().of(SUBMITTED_AFTER_DNC, submission, "opted out since " + CanonicalTime.millis(since));
        }
        Instant decided = submission.verdict.at();
        if (submission.verdict.is(Outcome.CREATED) && decided != null && decided.isAfter(since)) {
            known.causes().of(CREATED_DESPITE_DNC, submission, "created " + CanonicalTime.millis(decided) + ", opted out since " + CanonicalTime.millis(since));
        }
    }

    private static void find(Case known, Event event) {
        Instant since = known.register().since(event.fact.phone());
        if (event.breachAt != null && since != null) {
            known.causes().of(CONTACTED_AFTER_DNC, event, Duration.between(since, event.breachAt).toString());
        }
    }
}
