package leadtally.report.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first rows of an order, out of any number; how many there were is counted. */
public final class FirstRows<R> {
    private final Comparator<R> order;
    private final int kept;
    private final PriorityQueue<R> first;
    private long rows;

    public FirstRows(Comparator<R> order, int kept) {
        this.order = order;
        this.kept = kept;
        this.first = new PriorityQueue<>(order.reversed());
    }

    public void add(R row) {
        rows++;
        first.add(row);
        if (first.size() > kept) {
            first.poll();
        }
    }

    /** How many were added. */
    public long rows() {
        return rows;
    }

    public List<R> first() {
        List<R> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted;
    }
}
