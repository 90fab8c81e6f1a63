package leadtally.reconcile;

import static leadtally.lead.Reason.CALL_ENDED_WITHOUT_START;
import static leadtally.lead.Reason.CALL_NOT_ENDED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts and ends of the calls of one vendor, campaign and phone (rule 6.4). */
final class CallSpanReasons {
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final Comparator<Event> SEQUENCE =
            Comparator.comparing(Event::time).thenComparing(CallSpanReasons::isEnd).thenComparing(Event.BY_TIME);

    private CallSpanReasons() {}

    static void find(Case known) {
        for (Timeline calls : known.calls()) {
            List<Event> sequence = new ArrayList<>(calls.only(event -> isStart(event) || isEnd(event)).events());
            sequence.sort(SEQUENCE);
            for (int i = 0; i < sequence.size(); i++) {
                Event previous = i == 0 ? null : sequence.get(i - 1);
                Event next = i + 1 == sequence.size() ? null : sequence.get(i + 1);
                find(known, previous, sequence.get(i), next);
            }
        }
    }

    private static void find(Case known, @Nullable Event previous, Event event, @Nullable Event next) {
        Instant end = event.time().plus(LONGEST);
        if (isEnd(event)) {
            boolean started = previous != null && isStart(previous) && !event.time().isAfter(previous.time().plus(LONGEST));
            if (!started) {
                known.causes().of(CALL_ENDED_WITHOUT_START, event, "no start of this call within 4 h before");
            }
        } else if (!(next != null && isEnd(next) && !next.time().isAfter(end)) && known.agenda().isOver(event.group, end)) {
            known.causes().of(CALL_NOT_ENDED, event, "no end of this call within 4 h");
        }
    }

    private static boolean isStart(Event event) {
        return event.kind == Kind.CALL_INITIATED || event.kind == Kind.CALL_RECEIVED;
    }

    private static boolean isEnd(Event event) {
        return event.kind == Kind.CALL_ENDED;
    }
}
