package leadtally.intake.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers by their text, never in floating point. */
public final class Numbers {
    private static final int MOST_INTEGER_DIGITS = 100;
    private static final int MOST_DECIMALS = 60;

    /** More than any amount's text has: to make a number of a million digits takes most of a minute. */
    private static final int LONGEST_AMOUNT = 1_000;

    private Numbers() {}

    /** Whether the text is {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?}: such a string equals the number (refinement 2.2). */
    public static boolean isPlain(String text) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1); // what is beyond becomes a question mark, which is no digit either
        return isPlain(latin, 0, latin.length);
    }

    /** The same of text in UTF-8. */
    static boolean isPlain(byte[] text, int from, int to) {
        int at = from < to && text[from] == '-' ? from + 1 : from;
        int whole = digits(text, at, to);
        if (whole == 0 || (whole > 1 && text[at] == '0')) {
            return false;
        }
        at += whole;
        if (at == to) {
            return true;
        }
        int decimals = text[at] == '.' ? digits(text, at + 1, to) : 0;
        return decimals > 0 && at + 1 + decimals == to;
    }

    /**
     * An amount, exactly (rule 7.3): a string of the vendor's documented form, or any JSON number, one with an exponent too, since that is how some programs write
     * small numbers. Null for everything else, and for more than 100 digits before the point or 60 after it.
     */
    public static @Nullable BigDecimal amount(JsonValue value) {
        if (value.text().length() > LONGEST_AMOUNT || (!(value instanceof JsonValue.Number) && !isPlain(value.text()))) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(value.text());
            long whole = (long) amount.precision() - amount.scale();
            boolean bounded = whole <= MOST_INTEGER_DIGITS && amount.scale() <= MOST_DECIMALS;
            return !bounded ? null : amount.scale() < 0 ? amount.setScale(0) : amount;
        } catch (NumberFormatException e) {
            return null; // an exponent beyond what any amount has
        }
    }

    /** A whole number, null if the text is none or too large. */
    public static @Nullable Long whole(String text) {
        if (!isPlain(text) || text.length() > 18 || text.indexOf('.') >= 0) {
            return null;
        }
        return Long.valueOf(text);
    }

    private static int digits(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
