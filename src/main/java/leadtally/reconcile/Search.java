package leadtally.reconcile;

import java.util.function.IntPredicate;

/** Binary search, so that a phone with very many facts costs little more than as many phones. */
final class Search {
    private Search() {}

    /** The least index for which the condition holds, {@code size} if for none; once it holds it must hold for all that follow. */
    static int first(int size, IntPredicate condition) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
