package leadtally.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;

/** Days with a submission or an event. Each day is looked up by itself: to list the days of all facts would read the more, the longer the history is. */
final class DaysWithFacts {
    private DaysWithFacts() {}

    /** Those among the days from the first to the last, both included. */
    static Set<LocalDate> in(Store store, LocalDate first, LocalDate last) {
        return new TreeSet<>(store.query(
                "queries/job/days_with_facts", Map.of("days", DayParameters.texts(first.datesUntil(last.plusDays(1)))), (row, i) -> Columns.day(row, "business_day")));
    }
}
