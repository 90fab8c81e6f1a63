package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What decides an outcome: an event or an answer, with the rung on which it found its submission. The earliest by (event time, identity) decides
 * (interface.md, outcome_at).
 *
 * @param event null for an answer
 */
record Deed(Instant at, List<String> identity, Rung rung, @Nullable EventKey event) implements Comparable<Deed> {
    private static final Comparator<Deed> EARLIEST = Comparator.comparing(Deed::at).thenComparing(Deed::identity, Order.PARTS);

    static Deed of(Event event) {
        return new Deed(event.time(), event.subject(), event.rung, event.key);
    }

    static Deed of(AnsweredLead answer) {
        return new Deed(answer.instant(), Subjects.identity(answer), Rung.ANSWER, null);
    }

    @Override
    public int compareTo(Deed other) {
        return EARLIEST.compare(this, other);
    }

    static @Nullable Deed earlier(@Nullable Deed one, @Nullable Deed other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
