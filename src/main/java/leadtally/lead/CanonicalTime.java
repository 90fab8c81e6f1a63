package leadtally.lead;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The two printed forms of an instant, both in UTC: canonical (to the microsecond; rule 2.2) and report (to the millisecond, cut; interface.md). */
public final class CanonicalTime {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int NANOS_PER_MICRO = 1_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private CanonicalTime() {}

    /** {@code yyyy-MM-ddTHH:mm:ss.SSSSSSZ}: how an instant stands in canonical content and in identities. */
    public static String micros(Instant instant) {
        return text(instant, MICROS, "0000-00-00T00:00:00.000000Z", instant.getNano() / NANOS_PER_MICRO);
    }

    /** {@code yyyy-MM-ddTHH:mm:ss.SSSZ}: how an instant is printed in reports. */
    public static String millis(Instant instant) {
        return text(instant, MILLIS, "0000-00-00T00:00:00.000Z", instant.getNano() / NANOS_PER_MILLI);
    }

    /**
     * By hand where the year has four digits: a formatter costs as much as reading the rest of an event, which has up to a dozen of these, and a report prints several million.
     *
     * @param form how it is printed, with noughts for digits
     * @param fraction of the second, as many digits as the form has behind the point
     */
    private static String text(Instant instant, DateTimeFormatter otherwise, String form, int fraction) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            return otherwise.format(instant);
        }
        char[] out = form.toCharArray();
        put(out, 4, utc.getYear());
        put(out, 7, utc.getMonthValue());
        put(out, 10, utc.getDayOfMonth());
        put(out, 13, utc.getHour());
        put(out, 16, utc.getMinute());
        put(out, 19, utc.getSecond());
        put(out, out.length - 1, fraction);
        return new String(out);
    }

    /** Puts a number's digits so that they end before a place; what they do not reach stays 0. */
    private static void put(char[] out, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            out[--at] = (char) ('0' + rest % 10);
        }
    }

    /** Instants are kept to the microsecond; further digits are cut (interface.md, Times). */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
