package leadtally.report.row;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Reason;

/** The claims against one vendor in one currency: events and amount per reason, and the first rows. Memory does not grow with their number. */
public final class ClaimFigures {
    private static final int KEPT = 200;
    private static final Comparator<ClaimRow> ORDER = Comparator.comparing(ClaimRow::day)
            .thenComparing(ClaimRow::campaign)
            .thenComparing(ClaimRow::eventId);

    private final SortedMap<Reason, Sum> reasons = new TreeMap<>();
    private final FirstRows<ClaimRow> first = new FirstRows<>(ORDER, KEPT);

    /** What is claimed for one reason, or for all. */
    public record Sum(long events, BigDecimal amount) {
        Sum plus(Sum other) {
            return new Sum(events + other.events, amount.add(other.amount));
        }
    }

    public void add(ClaimRow row) {
        BigDecimal amount = row.amount();
        reasons.merge(row.reason(), new Sum(1, amount == null ? BigDecimal.ZERO : amount), Sum::plus);
        first.add(row);
    }

    public SortedMap<Reason, Sum> reasons() {
        return reasons;
    }

    public Sum total() {
        return reasons.values().stream().reduce(new Sum(0, BigDecimal.ZERO), Sum::plus);
    }

    /** The first claims by day, campaign and event; {@link FirstRows#rows} says how many there are. */
    public FirstRows<ClaimRow> first() {
        return first;
    }
}
