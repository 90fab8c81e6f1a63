package leadtally.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants in tests: {@code 10:05} is of the day of the case, {@code +1d 10:05} of the day after, all in UTC. */
final class Times {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private Times() {}

    static Instant at(String text) {
        String[] parts = text.split(" ");
        long days = parts.length == 1 ? 0 : Long.parseLong(parts[0].substring(0, parts[0].length() - 1));
        return LocalDateTime.of(DAY.plusDays(days), LocalTime.parse(parts[parts.length - 1])).toInstant(ZoneOffset.UTC);
    }

    static String print(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        long days = ChronoUnit.DAYS.between(DAY, time.toLocalDate());
        return (days == 0 ? "" : (days > 0 ? "+" : "") + days + "d ") + time.toLocalTime();
    }

    /** The least time there is. */
    static Instant before(Instant instant) {
        return instant.minus(Duration.ofNanos(1000));
    }
}
