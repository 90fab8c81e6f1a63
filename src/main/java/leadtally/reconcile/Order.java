package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The orders that the rules name. Instants and numbers that are absent come first ("absent lowest"). */
final class Order {
    /** Text by its UTF-8 bytes, which is by code points (rules 2.1, 3.1, 4.6). */
    static final Comparator<String> BYTES = Order::compareBytes;

    /** Identities, part by part. */
    static final Comparator<List<String>> PARTS = Order::compareParts;

    static final Comparator<Instant> ABSENT_LOWEST = Comparator.nullsFirst(Comparator.<Instant>naturalOrder());

    static final Comparator<Instant> ABSENT_LAST = Comparator.nullsLast(Comparator.<Instant>naturalOrder());

    private Order() {}

    private static int compareBytes(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return inCodePointOrder(a) - inCodePointOrder(b);
            }
        }
        return left.length() - right.length();
    }

    /** Surrogates stand for code points above all other chars, though their values lie below U+E000. */
    private static int inCodePointOrder(char c) {
        if (Character.isSurrogate(c)) {
            return c + 0x2000;
        }
        return c >= 0xE000 ? c - 0x800 : c;
    }

    private static int compareParts(List<String> left, List<String> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int order = compareBytes(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() - right.size();
    }
}
