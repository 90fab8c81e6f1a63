package leadtally.lead;

/** A text as each store keeps it: U+FFFD in place of NUL, which PostgreSQL has in no text. */
public final class StoredText {
    private StoredText() {}

    public static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
