package leadtally.report.pdf;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/**
 * Texts as the PDF can show them: a character that no font of ours has is printed as its code point in brackets, control characters as a blank; of a very long text the beginning and how
 * long it is (the CSV files have it whole).
 */
public final class Printable {
    static final String NONE = "(none)";

    private static final int LONGEST = 300;
    private static final List<Font> FONTS = ReportFonts.all(false);

    private Printable() {}

    /** The text, or what says that there is none: an empty cell could be a fault. */
    static String orNone(String text) {
        return text.isEmpty() ? NONE : text(text);
    }

    public static String text(String text) {
        return shown(cut(text));
    }

    /** Of a very long text the beginning and how long it is. */
    public static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026 (" + length + " characters, see the CSV file)";
    }

    private static String shown(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(printable, point));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int point) {
        if (Character.isISOControl(point)) {
            printable.append(' ');
        } else if (Character.isWhitespace(point) || FONTS.stream().anyMatch(font -> font.canDisplay(point)) || isJoiner(point)) {
            printable.appendCodePoint(point);
        } else {
            printable.append("[U+").append(Integer.toHexString(point).toUpperCase(Locale.ROOT)).append(']');
        }
    }

    /** Joiners shape the letters beside them and have no glyph of their own. */
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }
}
