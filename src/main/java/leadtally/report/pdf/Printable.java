package leadtally.report.pdf;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Texts as the reports can show them. In the PDF a character that no font of ours has is printed as its code point in brackets, and on either the marks
 * that turn the text around them; a browser has more fonts, so that a page keeps all else. Control characters are blanks; of a very long text there is the beginning and how long it is (the CSV files have it whole).
 */
public final class Printable {
    static final String NONE = "(none)";

    private static final int LONGEST = 300;
    private static final List<Font> FONTS = ReportFonts.all(false);

    private Printable() {}

    /** The text, or what says that there is none: an empty cell could be a fault. */
    static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /** As the PDF has it. */
    public static String text(String text) {
        return shown(text, point -> hasGlyph(point) && !turnsText(point));
    }

    /** As a page has it. */
    public static String onPage(String text) {
        return shown(text, point -> !turnsText(point));
    }

    /** Cut by what is printed, not by what was given: a name whose every letter is a code point would fill pages. */
    private static String shown(String text, IntPredicate isKept) {
        if (text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int printed = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String one = one(text.codePointAt(at), isKept);
            printed += one.codePointCount(0, one.length());
            if (printed > LONGEST) {
                return shown.append("\u2026 (").append(text.codePointCount(0, text.length())).append(" characters, see the CSV file)").toString();
            }
            shown.append(one);
        }
        return shown.toString();
    }

    private static String one(int point, IntPredicate isKept) {
        if (Character.isISOControl(point)) {
            return " ";
        }
        return isKept.test(point) ? Character.toString(point) : "[U+" + Integer.toHexString(point).toUpperCase(Locale.ROOT) + "]";
    }

    /** Joiners shape the letters beside them and have no glyph of their own. */
    private static boolean hasGlyph(int point) {
        return Character.isWhitespace(point) || point == 0x200C || point == 0x200D || FONTS.stream().anyMatch(font -> font.canDisplay(point));
    }

    /** Embeddings, overrides and isolates of the bidirectional algorithm: a name could make what stands beside it read otherwise. */
    private static boolean turnsText(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
