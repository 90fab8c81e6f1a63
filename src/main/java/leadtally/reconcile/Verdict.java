package leadtally.reconcile;

import java.time.Duration;
import java.time.Instant;
import leadtally.lead.Outcome;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/**
 * A submission's outcome with what the report prints beside it (rule 5; interface.md, outcome_at, lag_seconds, matched_by).
 *
 * @param at null for PENDING and AMBIGUOUS
 * @param lagSeconds only for CREATED, LANDLINE, CONTRADICTED and answers
 * @param event the deciding event of CREATED, LANDLINE and CONTRADICTED; null if an answer decided
 */
record Verdict(Outcome outcome, String detail, @Nullable Instant at, Rung rung, @Nullable Long lagSeconds, @Nullable DecidingEvent event) {
    /** Until judged. */
    static final Verdict NONE = new Verdict(Outcome.PENDING, "", null, Rung.NONE, null, null);

    static Verdict decidedBy(Deed deed, Outcome outcome, Submission submission) {
        return new Verdict(outcome, "", deed.at(), deed.rung(), lag(submission, deed.at()), deed.decidingEvent());
    }

    static Verdict answeredBy(Deed deed, Outcome outcome, String detail, Submission submission) {
        return new Verdict(outcome, detail, deed.at(), deed.rung(), lag(submission, deed.at()), null);
    }

    /** An outcome without a lag. */
    static Verdict of(Outcome outcome, String detail, @Nullable Instant at, Rung rung) {
        return new Verdict(outcome, detail, at, rung, null, null);
    }

    /** Whole seconds, rounded down, also below zero. */
    private static long lag(Submission submission, Instant at) {
        return Duration.between(submission.submittedAt, at).getSeconds();
    }

    boolean is(Outcome other) {
        return outcome == other;
    }
}
