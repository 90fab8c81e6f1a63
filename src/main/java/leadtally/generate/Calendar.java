package leadtally.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/** The days of the data and the nights that close them: night n is judged at 06:30 of the morning after day n − 1 (days count from 0). */
final class Calendar {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime AS_OF = LocalTime.of(6, 30);
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 30);
    /** What a story still has to settle is over this long before the last as-of. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    private final LocalDate from;
    private final int days;
    private final Instant[] asOfs;

    Calendar(LocalDate from, int days) {
        this.from = from;
        this.days = days;
        this.asOfs = IntStream.rangeClosed(0, days)
                .mapToObj(night -> from.plusDays(night).atTime(AS_OF).atZone(ZONE).toInstant())
                .toArray(Instant[]::new);
    }

    int days() {
        return days;
    }

    /** The as-of of a night, 1 to days. */
    Instant asOf(int night) {
        return asOfs[night];
    }

    Instant lastAsOf() {
        return asOfs[days];
    }

    /** The night in whose files a thing that arrives now is found. */
    int nightOf(Instant arrival) {
        int day = Math.max(0, Math.min(days, dayOf(arrival)));
        int night = arrival.isAfter(asOfs[day]) ? day + 1 : day;
        return Math.max(1, Math.min(days, night));
    }

    /** The business day of an instant, counted from the first; negative before it. */
    int dayOf(Instant instant) {
        return (int) ChronoUnit.DAYS.between(from, date(instant));
    }

    static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    LocalDate date(int day) {
        return from.plusDays(day);
    }

    Instant opens(int day) {
        return from.plusDays(day).atTime(OPENS).atZone(ZONE).toInstant();
    }

    /** The last instant of a day at which a lead whose story takes so long may be submitted; before {@link #opens} if none. */
    Instant latestStart(int day, Duration story) {
        Instant closes = from.plusDays(day).atTime(CLOSES).atZone(ZONE).toInstant();
        Instant limit = lastAsOf().minus(MARGIN).minus(story);
        return limit.isBefore(closes) ? limit : closes;
    }

    /** Whether a thing is over early enough before the last as-of. */
    boolean settles(Instant end) {
        return !end.isAfter(lastAsOf().minus(MARGIN));
    }
}
