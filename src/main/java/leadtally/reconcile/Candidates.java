package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Submissions in order of submitted-at, and the choice among them (rules 3.3, 4.4): those of the winning instant, which tie where they are several. */
record Candidates(List<Submission> all) {
    static final Candidates NONE = new Candidates(List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isTied() {
        return all.size() > 1;
    }

    Submission first() {
        return all.get(0);
    }

    /** Those of the latest instant in the range, bounds included. */
    Candidates latest(Instant from, Instant to) {
        int end = after(to);
        return end == 0 || at(end - 1).isBefore(from) ? NONE : part(firstFrom(at(end - 1)), end);
    }

    /** Those of the earliest instant after the one, at most at the other. */
    Candidates earliest(Instant after, Instant to) {
        int start = after(after);
        return start == all.size() || at(start).isAfter(to) ? NONE : part(start, after(at(start)));
    }

    /** The first submitted after the instant, null if none. */
    @Nullable Submission firstAfter(Instant instant) {
        int start = after(instant);
        return start == all.size() ? null : all.get(start);
    }

    private Candidates part(int from, int to) {
        return to - from == all.size() ? this : new Candidates(all.subList(from, to));
    }

    private Instant at(int index) {
        return all.get(index).submittedAt;
    }

    private int after(Instant instant) {
        return Search.first(all.size(), index -> at(index).isAfter(instant));
    }

    private int firstFrom(Instant instant) {
        return Search.first(all.size(), index -> !at(index).isBefore(instant));
    }
}
