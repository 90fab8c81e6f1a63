package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Submissions in order of submitted-at, and the choice among them (rules 3.3, 4.4): those of the winning instant, which tie where they are several. */
record Candidates(List<Submission> all) {
    static final Candidates NONE = new Candidates(List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isTied() {
        return all.size() > 1;
    }

    Submission only() {
        return all.get(0);
    }

    /** Those of the latest instant in the range, bounds included. */
    Candidates latest(Instant from, Instant to) {
        int end = firstAfter(to);
        return end == 0 || at(end - 1).isBefore(from) ? NONE : new Candidates(all.subList(firstFrom(at(end - 1)), end));
    }

    /** Those of the earliest instant after the one, at most at the other. */
    Candidates earliest(Instant after, Instant to) {
        int start = firstAfter(after);
        return start == all.size() || at(start).isAfter(to) ? NONE : new Candidates(all.subList(start, firstAfter(at(start))));
    }

    private Instant at(int index) {
        return all.get(index).submittedAt;
    }

    private int firstAfter(Instant instant) {
        return Search.first(all.size(), index -> at(index).isAfter(instant));
    }

    private int firstFrom(Instant instant) {
        return Search.first(all.size(), index -> !at(index).isBefore(instant));
    }

    /** Candidates by what they are looked up by; sorted when first asked. */
    static final class Index<K> {
        private final Map<K, List<Submission>> unsorted = new HashMap<>();
        private final Map<K, Candidates> sorted = new HashMap<>();

        void add(K key, Submission submission) {
            unsorted.computeIfAbsent(key, any -> new ArrayList<>(1)).add(submission);
        }

        boolean has(K key) {
            return unsorted.containsKey(key);
        }

        Candidates of(K key) {
            return sorted.computeIfAbsent(key, any -> sort(unsorted.getOrDefault(any, List.of())));
        }

        private static Candidates sort(List<Submission> submissions) {
            return submissions.isEmpty() ? NONE : new Candidates(submissions.stream().sorted(Submission.BY_TIME).toList());
        }
    }
}
