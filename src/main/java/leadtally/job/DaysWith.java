package leadtally.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;

/** Which days from one to another, both included, have something. Each day is looked up by itself: to list the days of all facts would read the more, the longer the history is. */
final class DaysWith {
    private DaysWith() {}

    /** Days with a submission, an event or an answer: what answers a submission of the day before need have no other row on its own. */
    static Set<LocalDate> facts(Store store, BusinessDays days, LocalDate first, LocalDate last) {
        return in("queries/job/days_with_facts", store, DayParameters.dayByDay(new Period(first, last), days));
    }

    /** Days with an open or accepted discrepancy: on a day of which a feed is silent there need be no fact. */
    static Set<LocalDate> discrepancies(Store store, LocalDate first, LocalDate last) {
        return in("queries/job/days_with_discrepancies", store, days(first, last));
    }

    /** Days with a row of calls or of the register: callbacks and opt-outs may be of a day without a fact. */
    static Set<LocalDate> figures(Store store, LocalDate first, LocalDate last) {
        return in("queries/job/days_with_figures", store, days(first, last));
    }

    private static Map<String, Object> days(LocalDate first, LocalDate last) {
        return Map.of("days", DayParameters.texts(first.datesUntil(last.plusDays(1))));
    }

    private static Set<LocalDate> in(String query, Store store, Map<String, Object> days) {
        return new TreeSet<>(store.query(query, days, (row, i) -> Columns.day(row, "business_day")));
    }
}
