package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Outcome;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/** Exactly one outcome per submission: the first row of rule 5's table that applies. */
final class Outcomes {
    private static final Set<Outcome> TELLING_FOR_SIBLINGS = Set.of(Outcome.CREATED, Outcome.LANDLINE, Outcome.CONTRADICTED, Outcome.DNC);
    private static final Set<AnswerKind> REFUSING = Set.of(AnswerKind.INVALID, AnswerKind.REFUSED);

    private final Register register;
    private final Instant asOf;

    private Outcomes(Register register, Instant asOf) {
        this.register = register;
        this.asOf = asOf;
    }

    static void judge(Collection<Submission> submissions, Rules rules, Register register, Instant asOf) {
        var outcomes = new Outcomes(register, asOf);
        var open = new ArrayList<Submission>(0);
        var telling = new ArrayList<Submission>(0);
        for (Submission submission : submissions) {
            submission.deadlineAt = rules.deadline(submission.vendor, submission.submittedAt);
            Verdict verdict = outcomes.byItself(submission);
            if (verdict == null) {
                open.add(submission);
                continue;
            }
            submission.verdict = verdict;
            if (submission.phone.isReadable() && TELLING_FOR_SIBLINGS.contains(verdict.outcome())) {
                telling.add(submission);
            }
        }
        CandidateIndex index = CandidateIndex.byPhone(telling);
        for (Submission submission : open) {
            Candidates siblings = index.of(submission.vendor, submission.campaign, submission.phone.group());
            submission.verdict = outcomes.bySiblings(submission, siblings);
        }
    }

    /** The rows above DUPLICATE; null if none applies. */
    private @Nullable Verdict byItself(Submission submission) {
        Evidence evidence = submission.evidence;
        Deed created = evidence.created();
        Deed landline = evidence.landline();
        if (created == null && landline == null) {
            Verdict rejected = rejected(submission);
            return rejected != null ? rejected : blockedOrOptedOut(submission);
        }
        if (created != null && landline != null) {
            Deed later = created.compareTo(landline) >= 0 ? created : landline;
            return Verdict.decidedBy(later, Outcome.CONTRADICTED, submission);
        }
        if (landline != null) {
            return Verdict.decidedBy(landline, Outcome.LANDLINE, submission);
        }
        Verdict blocked = blocked(submission);
        return blocked != null ? blocked : Verdict.decidedBy(created, Outcome.CREATED, submission);
    }

    private static @Nullable Verdict rejected(Submission submission) {
        if (!submission.phone.isReadable()) {
            return Verdict.of(Outcome.REJECTED, "INVALID_PHONE", submission.submittedAt, Rung.NONE);
        }
        AnsweredLead counted = submission.evidence.counted();
        if (counted != null && REFUSING.contains(counted.kind())) {
            Deed first = submission.evidence.first(counted.kind());
            String detail = counted.kind() == AnswerKind.INVALID ? "VENDOR_INVALID" : "VENDOR_REFUSED";
            return Verdict.answeredBy(first, Outcome.REJECTED, detail, submission);
        }
        Deed invalid = submission.evidence.invalidLead();
        return invalid == null ? null : Verdict.of(Outcome.REJECTED, "VENDOR_INVALID", invalid.at(), invalid.rung());
    }

    private @Nullable Verdict blockedOrOptedOut(Submission submission) {
        Verdict blocked = blocked(submission);
        if (blocked != null) {
            return blocked;
        }
        Instant since = register.since(submission.phone);
        if (since != null && since.isBefore(submission.deadlineAt)) {
            return Verdict.of(Outcome.DNC, "REGISTER", later(since, submission.submittedAt), Rung.PHONE);
        }
        AnsweredLead counted = submission.evidence.counted();
        if (counted != null && counted.kind() == AnswerKind.DUPLICATE) {
            return Verdict.answeredBy(submission.evidence.first(AnswerKind.DUPLICATE), Outcome.DUPLICATE, "VENDOR_DUPLICATE", submission);
        }
        return null;
    }

    /** Rule 5, DNC (block): Yotel's mark in any of its answers, OtoniStark's in the newest (rule 3.6). */
    private static @Nullable Verdict blocked(Submission submission) {
        Deed marked = submission.evidence.firstBlock("DND");
        if (marked != null) {
            return Verdict.answeredBy(marked, Outcome.DNC, "DND", submission);
        }
        return submission.evidence.isBlacklisted()
                ? Verdict.answeredBy(submission.evidence.firstBlock("BLACKLISTED"), Outcome.DNC, "BLACKLISTED", submission)
                : null;
    }

    private Verdict bySiblings(Submission submission, Candidates siblings) {
        Submission sibling = submission.evidence.hasAnswer() ? null : earliestSibling(submission, siblings);
        if (sibling != null) {
            Instant at = later(submission.submittedAt, sibling.verdict.at());
            return Verdict.of(Outcome.DUPLICATE, "DUPLICATE_OF:" + name(sibling), at, Rung.SIBLING);
        }
        if (submission.evidence.isTiedOnly()) {
            return Verdict.of(Outcome.AMBIGUOUS, "", null, Rung.NONE);
        }
        return asOf.isBefore(submission.deadlineAt)
                ? Verdict.of(Outcome.PENDING, "", null, Rung.NONE)
                : Verdict.of(Outcome.MISSING, "", submission.deadlineAt, Rung.NONE);
    }

    /** Rule 5 and its refinement: submitted earlier, or later but before this one's deadline; never at the same instant. */
    private @Nullable Submission earliestSibling(Submission submission, Candidates siblings) {
        if (!siblings.isEmpty() && siblings.first().submittedAt.isBefore(submission.submittedAt)) {
            return siblings.first();
        }
        Submission next = siblings.firstAfter(submission.submittedAt);
        return next != null && next.submittedAt.isBefore(submission.deadlineAt) ? next : null;
    }

    private static String name(Submission sibling) {
        if (!sibling.externalLeadId.isEmpty()) {
            return sibling.externalLeadId;
        }
        String vendorLeadId = sibling.vendorLeadId();
        return vendorLeadId.isEmpty() ? CanonicalTime.millis(sibling.submittedAt) : vendorLeadId;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
