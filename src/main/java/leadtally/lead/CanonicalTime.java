package leadtally.lead;

import java.time.Instant;
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

    private CanonicalTime() {}

    /** {@code yyyy-MM-ddTHH:mm:ss.SSSSSSZ}: how an instant stands in canonical content and in identities. */
    public static String micros(Instant instant) {
        return MICROS.format(instant);
    }

    /** {@code yyyy-MM-ddTHH:mm:ss.SSSZ}: how an instant is printed in reports. */
    public static String millis(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Instants are kept to the microsecond; further digits are cut (interface.md, Times). */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
