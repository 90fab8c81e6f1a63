package leadtally.report.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import leadtally.lead.CanonicalTime;

/** The text of {@link CanonicalTime#millis}, made without a formatter: a report prints several million of them. */
final class InstantText {
    private static final int DAY_SECONDS = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private InstantText() {}

    static String of(Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds < FIRST || seconds > LAST) {
            return CanonicalTime.millis(at);
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY_SECONDS));
        int second = Math.floorMod(seconds, DAY_SECONDS);
        char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
        put(text, 3, day.getYear());
        put(text, 6, day.getMonthValue());
        put(text, 9, day.getDayOfMonth());
        put(text, 12, second / 3_600);
        put(text, 15, second / 60 % 60);
        put(text, 18, second % 60);
        put(text, 22, at.get(ChronoField.NANO_OF_SECOND) / NANOS_PER_MILLI);
        return new String(text);
    }

    /** Writes the digits so that the last one is at the place given. */
    private static void put(char[] text, int last, int number) {
        int place = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[place--] = (char) ('0' + rest % 10);
        }
    }
}
