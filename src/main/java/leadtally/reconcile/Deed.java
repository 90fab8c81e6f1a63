package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What decides an outcome: an event or an answer, with the rung on which it found its submission. The earliest by (event time, identity) decides
 * (interface.md, outcome_at).
 *
 * @param event null for an answer
 * @param answer null for an event
 */
record Deed(Instant at, Rung rung, @Nullable Event event, @Nullable AnsweredLead answer) implements Comparable<Deed> {
    static Deed of(Event event) {
        return new Deed(event.time(), event.rung, event, null);
    }

    static Deed of(AnsweredLead answer) {
        return new Deed(answer.instant(), Rung.ANSWER, null, answer);
    }

    @Override
    public int compareTo(Deed other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime;
        }
        if (event != null && other.event != null) {
            return Subjects.EVENTS.compare(event.fact, other.event.fact);
        }
        return answer != null && other.answer != null ? Subjects.ANSWERS.compare(answer, other.answer) : Order.PARTS.compare(identity(), other.identity());
    }

    /** Asked only among deeds of one instant. */
    private List<String> identity() {
        return answer != null ? Subjects.identity(answer) : Objects.requireNonNull(event).subject();
    }

    /** Null for an answer. */
    @Nullable DecidingEvent decidingEvent() {
        return event == null ? null : DecidingEvent.of(event);
    }

    static @Nullable Deed earlier(@Nullable Deed one, @Nullable Deed other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
