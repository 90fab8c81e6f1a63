package leadtally.lead;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads times (interface.md, Times): ISO 8601 date and time, {@code T} or a blank between them, with {@code Z}, {@code +05:30}, {@code -0600} or {@code +05}, or
 * without an offset. Epoch numbers, dates alone and everything else are unreadable.
 */
public final class TimeReader {
    private static final int DATE = 10;
    private static final int MICRO_DIGITS = 6;

    /** In UTC, as seconds of the epoch: the second day of year 1. The first is what some programs write for no time at all, and west of Greenwich it begins in year 0, which PostgreSQL has not. */
    private static final long FIRST = -62_135_510_400L;

    private static final long YEAR_10000 = 253_402_300_800L;

    private final String text;
    private int at;

    private TimeReader(String text) {
        this.text = text;
    }

    /**
     * The instant that the text names, cut to the microsecond; null if it is unreadable. A local time in a gap of the zone moves forward, in an overlap it takes
     * the earlier offset.
     *
     * @param zone of a time without offset
     */
    public static @Nullable Instant read(String text, ZoneId zone) {
        String trimmed = Blanks.trim(text);
        if (trimmed.length() < DATE + 6) {
            return null;
        }
        try {
            return new TimeReader(trimmed).instant(zone);
        } catch (DateTimeException | Unreadable e) {
            return null;
        }
    }

    private @Nullable Instant instant(ZoneId zone) {
        LocalDateTime local = local();
        Instant instant = at == text.length() ? ZonedDateTime.ofLocal(local, zone, null).toInstant() : local.toInstant(offset());
        long second = instant.getEpochSecond();
        return second < FIRST || second >= YEAR_10000 ? null : instant;
    }

    private LocalDateTime local() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        char separator = next();
        if (separator != 'T' && separator != 't' && separator != ' ') {
            throw new Unreadable();
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = 0;
        int nanos = 0;
        if (peek() == ':') {
            at++;
            second = digits(2);
            if (peek() == '.' || peek() == ',') {
                at++;
                nanos = fraction();
            }
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, nanos);
    }

    private int fraction() {
        int micros = 0;
        int count = 0;
        while (isDigit(peek())) {
            char digit = next();
            if (count < MICRO_DIGITS) {
                micros = micros * 10 + digit - '0';
            }
            count++;
        }
        if (count == 0) {
            throw new Unreadable();
        }
        for (; count < MICRO_DIGITS; count++) {
            micros *= 10;
        }
        return micros * 1000;
    }

    private ZoneOffset offset() {
        char sign = next();
        if (sign == 'Z' || sign == 'z') {
            end();
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw new Unreadable();
        }
        int hours = digits(2);
        int minutes = 0;
        if (at < text.length()) {
            if (peek() == ':') {
                at++;
            }
            minutes = digits(2);
        }
        end();
        int factor = sign == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            char c = next();
            if (!isDigit(c)) {
                throw new Unreadable();
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private void expect(char c) {
        if (next() != c) {
            throw new Unreadable();
        }
    }

    private char next() {
        if (at >= text.length()) {
            throw new Unreadable();
        }
        return text.charAt(at++);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void end() {
        if (at != text.length()) {
            throw new Unreadable();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Without a stack trace: bad times may come by the million. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable() {
            super(null, null, false, false);
        }
    }
}
