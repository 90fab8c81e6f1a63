package leadtally.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import leadtally.lead.Period;

/** Days in a row as periods, so that a check asks once for each run of days. */
final class Ranges {
    private Ranges() {}

    /**
     * @param days in order, each once
     */
    static List<Period> of(List<LocalDate> days) {
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
