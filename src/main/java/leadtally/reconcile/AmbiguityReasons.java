package leadtally.reconcile;

import static leadtally.lead.Reason.OUTCOME_AMBIGUOUS;

import java.util.List;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;

/** OUTCOME_AMBIGUOUS: events and answers that fit two submissions of the same instant (rules 3.3, 4.4). */
final class AmbiguityReasons {
    private AmbiguityReasons() {}

    static void find(Causes causes, List<Attributions.Tie> ties, Submissions submissions) {
        for (Attributions.Tie tie : ties) {
            String at = CanonicalTime.millis(tie.candidates().first().submittedAt);
            causes.of(OUTCOME_AMBIGUOUS, tie.event(), "fits " + tie.candidates().all().size() + " submissions of " + at);
        }
        for (PushedLead lead : submissions.tied()) {
            for (AnsweredLead answer : lead.answers) {
                if (Evidence.isAnswer(answer)) {
                    causes.of(OUTCOME_AMBIGUOUS, answer, "this answer fits several submissions of one instant");
                }
            }
        }
    }
}
