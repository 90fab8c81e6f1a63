package leadtally.reconcile.step;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days whose figures a bucket changes. Rows of one day come one after the other: the last one is remembered. */
final class TouchedDays {
    private final Set<LocalDate> all = new TreeSet<>();
    private @Nullable LocalDate last;

    /** @param day null for a day that a row does not have */
    void add(@Nullable LocalDate day) {
        if (day != null && !day.equals(last)) {
            all.add(day);
            last = day;
        }
    }

    Set<LocalDate> all() {
        return all;
    }
}
