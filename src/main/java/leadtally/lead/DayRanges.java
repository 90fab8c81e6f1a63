package leadtally.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in a row as periods, so that a query is asked once for each run of days, bounded by its instants. */
public final class DayRanges {
    private DayRanges() {}

    /**
     * @param days in order, each once
     */
    public static List<Period> of(List<LocalDate> days) {
        List<Period> ranges = new ArrayList<>();
        for (LocalDate day : days) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).to().plusDays(1).equals(day)) {
                ranges.set(last, new Period(ranges.get(last).from(), day));
            } else {
                ranges.add(Period.day(day));
            }
        }
        return ranges;
    }
}
