package leadtally.lead;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business days of a zone: calendar days as half-open ranges of instants, 23, 24 or 25 hours long. */
public record BusinessDays(ZoneId zone) implements Serializable {
    public LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of the day, which belongs to it. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the day. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
