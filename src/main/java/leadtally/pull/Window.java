package leadtally.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * @param latest the later of the machine's clock and the as-of: up to which there may be something
     */
    public static List<Window> toPull(Window period, @Nullable Instant coveredTo, Instant latest, Duration repull) {
        Instant end = latest.isAfter(period.to) ? latest : period.to;
        Instant since = coveredTo == null ? period.from : coveredTo;
        Window recent = new Window(earlier(since.minus(repull), end), end);
        List<Window> windows = new ArrayList<>();
        if (period.to.isBefore(recent.from)) {
            windows.add(period);
            windows.add(recent);
        } else {
            windows.add(new Window(earlier(period.from, recent.from), end));
        }
        return windows;
    }

    /** Whether they have an instant in common. */
    public boolean meets(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
