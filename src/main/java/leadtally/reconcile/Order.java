package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import leadtally.lead.Utf8Order;

/** The orders that the rules name. Instants and numbers that are absent come first ("absent lowest"). */
final class Order {
    /** Text by its UTF-8 bytes, which is by code points (rules 2.1, 3.1, 4.6). */
    static final Comparator<String> BYTES = Utf8Order::compare;

    /** Identities, part by part. */
    static final Comparator<List<String>> PARTS = Order::compareParts;

    static final Comparator<Instant> ABSENT_LOWEST = Comparator.nullsFirst(Comparator.<Instant>naturalOrder());

    static final Comparator<Instant> ABSENT_LAST = Comparator.nullsLast(Comparator.<Instant>naturalOrder());

    private Order() {}

    private static int compareParts(List<String> left, List<String> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int order = Utf8Order.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() - right.size();
    }
}
