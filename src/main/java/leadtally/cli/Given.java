package leadtally.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import leadtally.job.UsageFault;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads days and instants as they were given; what cannot be read is a usage fault, so that it is told with all others. */
final class Given {
    /** Years 1 to 9999, as of times in the input. */
    private static final Pattern YEAR = Pattern.compile("(?!0000)[0-9]{4}-");

    private Given() {}

    /** The day, null where the option was not given. */
    static @Nullable LocalDate day(String option, @Nullable String text) {
        LocalDate day = text == null ? null : dayOrNull(text);
        if (text != null && day == null) {
            throw UsageFault.of(option + " " + text + " is no day; give one such as 2026-11-03");
        }
        return day;
    }

    /** The day, null where the text is none, or one of a year that no store can hold. */
    static @Nullable LocalDate dayOrNull(String text) {
        try {
            return YEAR.matcher(text).lookingAt() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * The instant, in each form that inputs have (interface.md, Times), but with an offset: readers in two zones must agree on it. Null where the option was not given.
     */
    static @Nullable Instant instant(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant instant = TimeReader.read(text, ZoneOffset.UTC);
        if (instant == null || !instant.equals(TimeReader.read(text, ZoneOffset.MAX))) {
            throw UsageFault.of(option + " " + text + " is no instant with an offset; give one such as 2026-11-04T06:30:00-05:00");
        }
        return instant;
    }
}
