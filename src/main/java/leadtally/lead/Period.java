package leadtally.lead;

import java.time.LocalDate;
import java.util.List;

/** A range of business days, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it begins on " + from);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** {@code <from>} for one day, {@code <from>_<to>} for several: the folder's name (interface.md, Output). */
    public String folder() {
        return isOneDay() ? from.toString() : from + "_" + to;
    }
}
