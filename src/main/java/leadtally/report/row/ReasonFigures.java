package leadtally.report.row;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import leadtally.lead.Reason;
import leadtally.report.csv.Money;

/** The discrepancies of one reason: how many in each state, the money at stake of the open ones, and the gravest open ones. Memory does not grow with their number. */
public final class ReasonFigures {
    private static final int KEPT = 25;
    /** The most money first, then the oldest, then by what is printed. */
    private static final Comparator<DiscrepancyRow> GRAVEST_FIRST = Comparator.comparing(
                    (DiscrepancyRow row) -> row.amount() == null ? BigDecimal.ZERO : row.amount().abs(), Comparator.reverseOrder())
            .thenComparing(DiscrepancyRow::subjectAt)
            .thenComparing(DiscrepancyRow::subject);

    private final Reason reason;
    private final Money atStake = new Money();
    private final FirstRows<DiscrepancyRow> gravest = new FirstRows<>(GRAVEST_FIRST, KEPT);
    private long open;
    private long accepted;
    private long resolved;

    public ReasonFigures(Reason reason) {
        this.reason = reason;
    }

    public void add(DiscrepancyRow row) {
        switch (row.state()) {
            case "OPEN" -> addOpen(row);
            case "ACCEPTED" -> accepted++;
            case "RESOLVED" -> resolved++;
            default -> throw new IllegalStateException("discrepancy " + row.reason() + " has the unknown state " + row.state());
        }
    }

    /** Adds the open ones of other days. */
    public void addOpen(ReasonFigures others) {
        open += others.open;
        others.atStake.sums().forEach(atStake::add);
        others.gravest().forEach(gravest::add);
    }

    private void addOpen(DiscrepancyRow row) {
        open++;
        // What a vendor took back is not at stake, and makes nothing else less.
        if (row.amount() != null && row.amount().signum() > 0) {
            atStake.add(row.currency(), row.amount());
        }
        gravest.add(row);
    }

    public Reason reason() {
        return reason;
    }

    public long open() {
        return open;
    }

    public long accepted() {
        return accepted;
    }

    public long resolved() {
        return resolved;
    }

    public SortedMap<String, BigDecimal> atStake() {
        return atStake.sums();
    }

    /** The gravest open ones, gravest first, 25 at most. */
    public List<DiscrepancyRow> gravest() {
        return gravest.first();
    }
}
