package leadtally.report.csv;

/** Keeps a spreadsheet from running a text cell: {@code = + - @}, tab, CR or LF first, also after blanks, gets a leading {@code '} (interface.md, Output). */
public final class FormulaGuard {
    private FormulaGuard() {}

    /** The text, with a leading {@code '} where a spreadsheet would run it. */
    public static String guard(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /**
     * A phone's text as received is no text that is guarded, but what stands in a phone's place may be anything: guarded unless it is made of digits and the usual signs between them.
     */
    static String guardPhone(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || " +-()./*#".indexOf(c) >= 0) ? text : guard(text);
    }

    private static boolean isDangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("=+-@\t\r\n".indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return false;
    }
}
