package leadtally.lead;

import org.jspecify.annotations.Nullable;

/**
 * A phone as a vendor or the house wrote it: the trimmed raw text, and the number where the text is readable (rule 1). Both are absent for a
 * fact that carries no phone: {@link #NONE}.
 *
 * @param raw trimmed text as received, {@code ""} if absent
 * @param number the readable number, null if unreadable or absent
 */
public record Phone(String raw, @Nullable PhoneNumber number) {
    public static final Phone NONE = new Phone("", null);

    private static final int LONGEST_KEPT_IN_KEY = 64;

    public static Phone of(PhoneNumber number) {
        return new Phone(number.e164(), number);
    }

    public boolean isReadable() {
        return number != null;
    }

    /** This phone, or none where it cannot be read (rule 1.4: a Leadping event is kept without). */
    public Phone orNone() {
        return isReadable() ? this : NONE;
    }

    public boolean isAbsent() {
        return number == null && raw.isEmpty();
    }

    /** What takes the phone's place in an identity (rules 2.2, 3.1): the E.164 text, else the trimmed raw text. */
    public String identity() {
        return number != null ? number.e164() : raw;
    }

    /**
     * The key under which facts of one phone are stored and judged together: the E.164 text; for an unreadable one {@code ?} and its text (a
     * digest of it where it is long, so that it fits an index).
     */
    public String group() {
        if (number != null) {
            return number.e164();
        }
        return raw.length() <= LONGEST_KEPT_IN_KEY ? "?" + raw : "?" + Digests.sha256Hex(raw);
    }

    /** Masked: {@link PhoneNumber#masked()}, or one {@code *} per character of an unreadable text. */
    public String masked() {
        return number != null ? number.masked() : "*".repeat(raw.codePointCount(0, raw.length()));
    }

    @Override
    public String toString() {
        return masked();
    }
}
