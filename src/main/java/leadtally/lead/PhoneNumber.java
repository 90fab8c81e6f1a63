package leadtally.lead;

/**
 * A phone number in E.164 form: {@code +}, then 7 to 15 digits of which the first is not 0 (rule 1.2). Its {@link #toString()} is masked, so
 * that no log line or message can show a whole number; {@link #e164()} is for matching and for reports that were asked to show it.
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("not an E.164 number of 7 to 15 digits: " + "*".repeat(e164.length()));
        }
    }

    /** Whether the text is of rule 1.2's form. */
    public static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < 7 || digits > 15 || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code +}, the first digit, one {@code *} per hidden digit, the last four (interface.md, Masked phones). */
    public String masked() {
        int hidden = e164.length() - 6;
        return e164.substring(0, 2) + "*".repeat(hidden) + e164.substring(2 + hidden);
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return e164.compareTo(other.e164);
    }

    @Override
    public String toString() {
        return masked();
    }
}
