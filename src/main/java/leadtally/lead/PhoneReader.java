package leadtally.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Reads phones (rules 1.2 and 1.3). The region is given, never guessed from the digits. */
public final class PhoneReader {
    private static final int INDIAN_LENGTH = 13;

    private PhoneReader() {}

    /**
     * The phone that the text names; {@link Phone#NONE} if it is blank, a phone without number if it is unreadable.
     *
     * @param region of national forms, such as {@code US}; {@code ""} if none is known: only {@code +} and digits are readable then
     */
    public static Phone read(String text, String region) {
        String raw = Blanks.trim(text);
        if (raw.isEmpty()) {
            return Phone.NONE;
        }
        String e164 = PhoneNumber.isE164(raw) ? raw : normalised(strip(raw), region);
        return new Phone(raw, e164 == null ? null : new PhoneNumber(e164));
    }

    /** Like {@link #read}, of Yotel, for which only Indian numbers are readable (rule 1.3). */
    public static Phone readIndian(String text) {
        Phone phone = read(text, "IN");
        PhoneNumber number = phone.number();
        if (number == null || (number.e164().startsWith("+91") && number.e164().length() == INDIAN_LENGTH)) {
            return phone;
        }
        return new Phone(phone.raw(), null);
    }

    private static @Nullable String normalised(String stripped, String region) {
        if (PhoneNumber.isE164(stripped)) {
            return stripped;
        }
        String e164 = byRegion(stripped, region);
        return e164 != null && PhoneNumber.isE164(e164) ? e164 : null;
    }

    private static @Nullable String byRegion(String text, String region) {
        switch (region) {
            case "":
                return null;
            case "US":
                return !isDigits(text) ? null : withCode(text, "1", 10, 10);
            case "IN":
                if (!isDigits(text)) {
                    return null;
                }
                boolean trunk = text.length() == 11 && text.charAt(0) == '0';
                return withCode(trunk ? text.substring(1) : text, "91", 10, 10);
            case "BR":
                return !isDigits(text) ? null : withCode(text, "55", 10, 11);
            default:
                return elsewhere(text, region);
        }
    }

    /** National digits of the lengths given get the country code; longer ones have it already. */
    private static @Nullable String withCode(String digits, String code, int shortest, int longest) {
        int length = digits.length();
        if (length >= shortest && length <= longest) {
            return "+" + code + digits;
        }
        int coded = length - code.length();
        return coded >= shortest && coded <= longest && digits.startsWith(code) ? "+" + digits : null;
    }

    private static @Nullable String elsewhere(String text, String region) {
        if (!isDigits(text.startsWith("+") ? text.substring(1) : text)) {
            return null; // the library would read letters as the keys of a telephone
        }
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            var number = library.parse(text, region);
            return library.isValidNumber(number) ? library.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Without {@code tel:}, without an extension, without what people put between digits. */
    private static String strip(String raw) {
        int from = raw.regionMatches(true, 0, "tel:", 0, 4) ? 4 : 0;
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ';' || c == 'x' || c == 'X' || raw.regionMatches(true, i, "ext", 0, 3)) {
                break;
            }
            if (!Blanks.isBlank(c) && "()-./".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
