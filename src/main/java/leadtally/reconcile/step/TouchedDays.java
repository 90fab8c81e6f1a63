package leadtally.reconcile.step;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.database.Store;
import org.jspecify.annotations.Nullable;

/**
 * The days whose figures a bucket changes, and whether those made of events are among them: a phone that comes back changes a submission of nearly every earlier day, and to count such a day's
 * events again would make each night dearer than the one before. Rows of one day come one after the other: the last one is remembered.
 */
final class TouchedDays {
    private final SortedMap<LocalDate, Boolean> ofEvents = new TreeMap<>();
    private @Nullable LocalDate last;
    private boolean lastIsOfEvents;

    /**
     * Of what is no event: no figure made of events changes.
     *
     * @param day null for a day that a row does not have
     */
    void add(@Nullable LocalDate day) {
        add(day, false);
    }

    /**
     * Of an event, or of what decides how an event is counted.
     *
     * @param day null for a day that a row does not have
     */
    void addOfEvents(@Nullable LocalDate day) {
        add(day, true);
    }

    private void add(@Nullable LocalDate day, boolean isOfEvents) {
        if (day != null && (!day.equals(last) || isOfEvents != lastIsOfEvents)) {
            ofEvents.merge(day, isOfEvents, Boolean::logicalOr);
            last = day;
            lastIsOfEvents = isOfEvents;
        }
    }

    /** Notes them as touched by a run's bucket, which has noted none yet. */
    void insert(Store store, long runNo, int bucket) {
        store.bulk().insert(
                "touched_day",
                List.of("run_no", "bucket", "business_day", "of_events"),
                () -> ofEvents.entrySet().stream().map(day -> new Object[] {runNo, bucket, day.getKey(), day.getValue()}).iterator());
    }
}
