package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import org.jspecify.annotations.Nullable;

/** What is attributed to one submission, as far as its outcome asks (rule 5): the earliest of each kind, whatever came how often. */
final class Evidence {
    /** Answers that count (rule 3.4); the others make submissions without an event. */
    static final Set<AnswerKind> COUNTING = EnumSet.of(AnswerKind.ACCEPTED, AnswerKind.INVALID, AnswerKind.REFUSED, AnswerKind.DUPLICATE);

    /** Refinement 3.6: by (updated_at, observed), absent lowest. */
    private static final Comparator<AnsweredLead> NEWEST = Comparator.comparing(AnsweredLead::updatedAt, Order.ABSENT_LOWEST)
            .thenComparing(AnsweredLead::observedAt, Order.ABSENT_LOWEST)
            .thenComparing(Subjects::identity, Order.PARTS);

    private @Nullable Deed created;
    private @Nullable Deed landline;
    private @Nullable Deed invalidLead;
    private boolean lifecycle;
    private final List<AnsweredLead> answers = new ArrayList<>(0);
    private final List<AnsweredLead> counting = new ArrayList<>(0);

    /** Set where a created, a landline or an answer could not choose between this submission and another (rule 4.4). */
    boolean tied;

    void add(Event event) {
        if (Kinds.isCreated(event.fact)) {
            created = Deed.earlier(created, Deed.of(event));
        } else if (Kinds.isLandline(event.fact)) {
            landline = Deed.earlier(landline, Deed.of(event));
        } else if (Kinds.isInvalidLead(event.fact)) {
            invalidLead = Deed.earlier(invalidLead, Deed.of(event));
        }
        lifecycle |= Kinds.isLifecycle(event.fact);
    }

    void add(AnsweredLead answer) {
        if (!isAnswer(answer)) {
            return;
        }
        answers.add(answer);
        if (!COUNTING.contains(answer.kind())) {
            return;
        }
        counting.add(answer);
        if (answer.kind() == AnswerKind.ACCEPTED) {
            created = Deed.earlier(created, Deed.of(answer));
        }
    }

    /** Created events and accepting answers. */
    @Nullable Deed created() {
        return created;
    }

    @Nullable Deed landline() {
        return landline;
    }

    @Nullable Deed invalidLead() {
        return invalidLead;
    }

    /** Whether the vendor answered at all: with an outcome, or with a status that no document names (refinement 3.5). */
    static boolean isAnswer(AnsweredLead answer) {
        return COUNTING.contains(answer.kind()) || answer.kind() == AnswerKind.UNKNOWN_STATUS;
    }

    boolean hasAnswer() {
        return !answers.isEmpty();
    }

    /** Refinement 4.4: whether it is free of what would tell more than a tie does. */
    boolean isTiedOnly() {
        return tied && !lifecycle && !hasAnswer();
    }

    /**
     * The answer that counts: an accepting one before all others, else the latest (refinement 3.4); of several of one instant the greatest by (observed instant,
     * content), as rule 3.1 has it for versions. Null without answers.
     */
    @Nullable AnsweredLead counted() {
        return counting.stream()
                .max(Comparator.<AnsweredLead, Boolean>comparing(answer -> answer.kind() == AnswerKind.ACCEPTED)
                        .thenComparing(AnsweredLead::instant)
                        .thenComparing(AnsweredLead::observedAt, Order.ABSENT_LOWEST)
                        .thenComparing(AnsweredLead::content, Order.BYTES)
                        .thenComparing(Subjects::identity, Order.PARTS))
                .orElse(null);
    }

    /** The earliest answer of the kind, null if none. */
    @Nullable Deed first(AnswerKind kind) {
        return counting.stream().filter(answer -> answer.kind() == kind).map(Deed::of).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The earliest answer that marks the block; null if none does. */
    @Nullable Deed firstBlock(String block) {
        return answers.stream().filter(answer -> answer.block().equals(block)).map(Deed::of).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether the newest of the answers with an id says blacklisted (rule 3.6). */
    boolean isBlacklisted() {
        return counting.stream()
                .filter(answer -> !answer.leadId().isEmpty())
                .max(NEWEST)
                .filter(answer -> answer.block().equals("BLACKLISTED"))
                .isPresent();
    }

    /** ANSWER_FAILED asks: whether an answer that counts has a greater event time. */
    boolean hasCountingAfter(Instant instant) {
        return counting.stream().anyMatch(answer -> answer.instant().isAfter(instant));
    }
}
