package leadtally.intake.record;

/** Masks what could be a phone in texts that are shown. */
public final class Masking {
    private static final int FEWEST_DIGITS_OF_A_PHONE = 7;

    private Masking() {}

    /** The text, every digit a {@code *} if it has as many digits as the shortest phone. */
    public static String digits(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits < FEWEST_DIGITS_OF_A_PHONE) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        text.codePoints().forEach(c -> masked.appendCodePoint(Character.isDigit(c) ? '*' : c));
        return masked.toString();
    }
}
