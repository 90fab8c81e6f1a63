package leadtally.intake.json;

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
        int seconds = from + PATTERN.length();
        if (to <= seconds || text[to - 1] != 'Z' || !isPattern(text, from) || !isTime(text, from)) {
            return false;
        }
        int decimals = decimals(text, seconds, to - 1);
        if (decimals < 0) {
            return false;
        }
        out.ascii('"').bytes(text, from, seconds).ascii('.').bytes(text, to - 1 - decimals, to - 1);
        for (int i = decimals; i < MICRO_DIGITS; i++) {
            out.ascii('0');
        }
        out.ascii('Z').ascii('"');
        return true;
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

    /** How many decimals stand between the seconds and the end, -1 if something else does. */
    private static int decimals(byte[] text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int count = end - from - 1;
        if (text[from] != '.' || count < 1 || count > MICRO_DIGITS) {
            return -1;
        }
        for (int i = from + 1; i < end; i++) {
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
