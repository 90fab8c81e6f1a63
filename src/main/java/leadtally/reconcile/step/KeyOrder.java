package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * Rows by the beginning of their keys: as good as in order, so that those which lie side by side in an index are written side by side. Sorted as plain numbers, which takes a tenth of
 * what comparing the keys took.
 */
final class KeyOrder {
    private static final int NUMBER_SHIFT = 24;

    private KeyOrder() {}

    /**
     * @param beginning of a row's key, compared without a sign
     * @return the rows, those of one beginning in the order given
     */
    static <R> List<R> of(List<R> rows, ToLongFunction<R> beginning) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows.size());
        long places = (1L << placeBits) - 1;
        long[] numbers = new long[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (beginning.applyAsLong(rows.get(i)) ^ Long.MIN_VALUE) & ~places | i;
        }
        Arrays.sort(numbers);
        List<R> ordered = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            ordered.add(rows.get((int) (number & places)));
        }
        return ordered;
    }

    /** A number as the beginning of a key: whole below 2^40, and in order where no more than 2^24 rows are. */
    static long ofNumber(long number) {
        return number << NUMBER_SHIFT;
    }

    /** What a key begins with, in the order of its bytes. */
    static long of(UUID key) {
        return key.getMostSignificantBits();
    }
}
