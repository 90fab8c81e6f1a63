package leadtally.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leadtally.lead.BusinessDays;
import org.jspecify.annotations.Nullable;

/** A half-open time that a list is asked for. */
public record Window(Instant from, Instant to) {
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window that ends at " + to + ", before it begins at " + from);
        }
    }

    /**
     * What a run asks a vendor for, so that nothing between two pulls is ever left out: all since the last pull that went through, the {@code repull} before it, and
     * the run's own period. Old periods are asked for apart.
     *
     * @param period of the run, as instants
     * @param coveredTo up to which the vendor was read before, null if never
     * @param days a pull begins with a whole one, so that no day is known in part only
     * @param latest the later of the machine's clock and the as-of: up to which there may be something
     */
    public static List<Window> toPull(Window period, @Nullable Instant coveredTo, Instant latest, Duration repull, BusinessDays days) {
        Instant end = latest.isAfter(period.to) ? latest : period.to;
        Instant since = coveredTo == null ? period.from : coveredTo;
        if (period.to.isBefore(since.minus(repull))) {
            return List.of(period, new Window(wholeDay(since.minus(repull), days), end));
        }
        return List.of(new Window(wholeDay(earlier(period.from, since).minus(repull), days), end));
    }

    /** What is asked for, before it what is owed and not within it. */
    static List<Window> withOwed(List<Window> owed, List<Window> asked) {
        List<Window> all = new ArrayList<>();
        for (Window one : owed) {
            if (Stream.concat(all.stream(), asked.stream()).noneMatch(other -> !other.from.isAfter(one.from) && !other.to.isBefore(one.to))) {
                all.add(one);
            }
        }
        all.addAll(asked);
        return all;
    }

    private static Instant wholeDay(Instant instant, BusinessDays days) {
        return days.start(days.of(instant));
    }

    /** Whether they have an instant in common. */
    public boolean meets(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
