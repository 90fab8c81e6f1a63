package leadtally.intake.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants in the form that most are written in, {@code yyyy-MM-ddTHH:mm:ss}, up to six decimals and {@code Z}: their canonical form is the same text with six. All else {@link leadtally.lead.TimeReader} reads; a
 * test holds the two against each other.
 */
final class UtcText {
    private static final String PATTERN = "0000-00-00T00:00:00";
    private static final int MICRO_DIGITS = 6;

    /** Days that every month has: longer ones' last days are left to the calendar. */
    private static final int SHORTEST_MONTH = 28;

    private UtcText() {}

    /** Appends the canonical form; false, with nothing appended, where the text is of another form. */
    static boolean append(byte[] text, int from, int to, Utf8Text out) {
        int decimals = decimals(text, from, to);
        if (decimals < 0) {
            return false;
        }
        int seconds = from + PATTERN.length();
        out.ascii('"').bytes(text, from, seconds).ascii('.').bytes(text, to - 1 - decimals, to - 1);
        for (int i = decimals; i < MICRO_DIGITS; i++) {
            out.ascii('0');
        }
        out.ascii('Z').ascii('"');
        return true;
    }

    /** The instant; null where the text is of another form. */
    static @Nullable Instant read(byte[] text, int from, int to) {
        int decimals = decimals(text, from, to);
        if (decimals < 0) {
            return null;
        }
        int seconds = from + PATTERN.length();
        int micros = 0;
        for (int i = 0; i < MICRO_DIGITS; i++) {
            micros = micros * 10 + (i < decimals ? text[seconds + 1 + i] - '0' : 0);
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        long day = LocalDate.of(year, two(text, from + 5), two(text, from + 8)).toEpochDay();
        long second = ((day * 24 + two(text, from + 11)) * 60 + two(text, from + 14)) * 60 + two(text, from + 17);
        return Instant.ofEpochSecond(second, micros * 1_000L);
    }

    private static boolean isPattern(byte[] text, int from) {
        for (int i = 0; i < PATTERN.length(); i++) {
            char wanted = PATTERN.charAt(i);
            byte b = text[from + i];
            if (wanted == '0' ? b < '0' || b > '9' : b != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(byte[] text, int from) {
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        boolean farFromYear1 = two(text, from) + two(text, from + 2) > 1;
        return farFromYear1 && month >= 1 && month <= 12 && day >= 1 && day <= SHORTEST_MONTH && two(text, from + 11) < 24
                && two(text, from + 14) < 60 && two(text, from + 17) < 60;
    }

    /** How many decimals the seconds have; -1 where the text is of another form. */
    private static int decimals(byte[] text, int from, int to) {
        int at = from + PATTERN.length();
        int end = to - 1;
        if (end < at || text[end] != 'Z' || !isPattern(text, from) || !isTime(text, from)) {
            return -1;
        }
        if (at == end) {
            return 0;
        }
        int count = end - at - 1;
        if (text[at] != '.' || count < 1 || count > MICRO_DIGITS) {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
        }
        return count;
    }

    private static int two(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }
}
