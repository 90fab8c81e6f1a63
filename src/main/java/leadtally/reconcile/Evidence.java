package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
            .thenComparing(Subjects.ANSWERS);

    /** Refinement 3.4: accepting ones last, then by time; of one instant by (observed instant, content), as rule 3.1 has it for versions. */
    private static final Comparator<AnsweredLead> COUNTED = Comparator.<AnsweredLead, Boolean>comparing(answer -> answer.kind() == AnswerKind.ACCEPTED)
            .thenComparing(AnsweredLead::instant)
            .thenComparing(AnsweredLead::observedAt, Order.ABSENT_LOWEST)
            .thenComparing(AnsweredLead::content)
            .thenComparing(Subjects.ANSWERS);

    private @Nullable Deed created;
    private @Nullable Deed landline;
    private @Nullable Deed invalidLead;
    private boolean lifecycle;
    private List<AnsweredLead> answers = List.of();
    private @Nullable Instant lastCounting;
    private @Nullable AnsweredLead firstNamed;

    /** Set where a created, a landline or an answer could not choose between this submission and another (rule 4.4). */
    boolean tied;

    void add(Event event) {
        if (event.kind == Kind.CREATED) {
            created = Deed.earlier(created, Deed.of(event));
        } else if (event.kind == Kind.LANDLINE) {
            landline = Deed.earlier(landline, Deed.of(event));
        } else if (event.isInvalidLead()) {
            invalidLead = Deed.earlier(invalidLead, Deed.of(event));
        }
        lifecycle |= event.kind.isLifecycle();
    }

    void add(AnsweredLead answer) {
        if (!isAnswer(answer)) {
            return;
        }
        answers = answers.isEmpty() ? new ArrayList<>(1) : answers;
        answers.add(answer);
        if (isCounting(answer) && (lastCounting == null || answer.instant().isAfter(lastCounting))) {
            lastCounting = answer.instant();
        }
        if (answer.kind() == AnswerKind.ACCEPTED) {
            created = Deed.earlier(created, Deed.of(answer));
            boolean first = firstNamed == null || Deed.of(answer).compareTo(Deed.of(firstNamed)) < 0;
            firstNamed = first && !answer.leadId().isEmpty() ? answer : firstNamed;
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

    /** The earliest accepting answer with the vendor's id of the lead, null if none. */
    @Nullable AnsweredLead firstNamed() {
        return firstNamed;
    }

    /** Whether the vendor answered at all: with an outcome, or with a status that no document names (refinement 3.5). */
    static boolean isAnswer(AnsweredLead answer) {
        return isCounting(answer) || answer.kind() == AnswerKind.UNKNOWN_STATUS;
    }

    private static boolean isCounting(AnsweredLead answer) {
        return COUNTING.contains(answer.kind());
    }

    boolean hasAnswer() {
        return !answers.isEmpty();
    }

    /** Refinement 4.4: whether it is free of what would tell more than a tie does. */
    boolean isTiedOnly() {
        return tied && !lifecycle && !hasAnswer();
    }

    /** The answer that counts, null without one. */
    @Nullable AnsweredLead counted() {
        return greatest(COUNTED, Evidence::isCounting);
    }

    /** The earliest answer of the kind, null if none. */
    @Nullable Deed first(AnswerKind kind) {
        return earliest(answer -> isCounting(answer) && answer.kind() == kind);
    }

    /** The earliest answer that marks the block; null if none does. */
    @Nullable Deed firstBlock(String block) {
        return earliest(answer -> answer.block().equals(block));
    }

    /** Whether the newest of the answers with an id says blacklisted (rule 3.6). */
    boolean isBlacklisted() {
        AnsweredLead newest = greatest(NEWEST, answer -> isCounting(answer) && !answer.leadId().isEmpty());
        return newest != null && newest.block().equals("BLACKLISTED");
    }

    /** ANSWER_FAILED asks: whether an answer that counts has a greater event time. */
    boolean hasCountingAfter(Instant instant) {
        return lastCounting != null && lastCounting.isAfter(instant);
    }

    private @Nullable Deed earliest(Predicate<AnsweredLead> wanted) {
        Deed earliest = null;
        for (AnsweredLead answer : answers) {
            earliest = wanted.test(answer) ? Deed.earlier(earliest, Deed.of(answer)) : earliest;
        }
        return earliest;
    }

    private @Nullable AnsweredLead greatest(Comparator<AnsweredLead> order, Predicate<AnsweredLead> wanted) {
        AnsweredLead greatest = null;
        for (AnsweredLead answer : answers) {
            if (wanted.test(answer) && (greatest == null || order.compare(answer, greatest) > 0)) {
                greatest = answer;
            }
        }
        return greatest;
    }
}
