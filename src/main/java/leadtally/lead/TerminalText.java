package leadtally.lead;

/**
 * A line as a terminal may be given it: what others wrote can hold characters that a terminal obeys (colours, titles, a cleared screen) or that turn the direction of what follows. These are
 * told as {@code \}{@code u001b}; files have the text as it is.
 */
public final class TerminalText {
    private TerminalText() {}

    public static String of(String line) {
        if (line.chars().noneMatch(c -> isObeyed((char) c))) {
            return line;
        }
        StringBuilder shown = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isObeyed(c)) {
                shown.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Controls but the tab, and what embeds, overrides or isolates a direction. */
    private static boolean isObeyed(char c) {
        return (Character.isISOControl(c) && c != '\t') || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
