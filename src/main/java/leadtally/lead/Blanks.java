package leadtally.lead;

/** Blanks as the rules mean them: Unicode white space (refinement 1.3), so that a no-break space pasted from a spreadsheet is one too. */
public final class Blanks {
    private Blanks() {}

    /** Whether the character has Unicode's White_Space property; none outside the basic plane has. */
    public static boolean isBlank(char c) {
        if (c <= 0x20) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        if (c < 0x1680) {
            return c == 0x85 || c == 0xA0;
        }
        return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** The text without the blanks at its ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
