package leadtally.bench.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What data to make: so many leads, submitted evenly over the days.
 *
 * @param from the first business day
 */
public record DataSettings(long leads, int days, LocalDate from, long seed) {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime NIGHT = LocalTime.of(6, 30);
    /** A late event comes at most three nights after its own. */
    static final int LATEST = 4;

    public DataSettings {
        if (leads < days || days < 1) {
            throw new IllegalArgumentException("at least one lead a day and one day: --leads " + leads + ", --days " + days);
        }
    }

    /** The number of folders that hold something: late events come after the last day. */
    public int nights() {
        return days + LATEST - 1;
    }

    /** When night n (from 1) is judged: the morning after its day. */
    public Instant asOf(int night) {
        return from.plusDays(night).atTime(NIGHT).atZone(ZONE).toInstant();
    }

    /** When everything at once is judged: at noon of the day after the last, so that the last leads are pending and those before them missing. */
    public Instant asOfAll() {
        return from.plusDays(days).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    public LocalDate to() {
        return from.plusDays(days - 1L);
    }
}
