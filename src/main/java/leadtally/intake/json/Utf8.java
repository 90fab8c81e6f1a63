package leadtally.intake.json;

import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, and texts that can be written as UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Strict: no overlong forms, no surrogates, nothing above U+10FFFF. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int length = length(b & 0xFF);
            if (length == 0 || i + length > to || !isSecond(b & 0xFF, bytes[i + 1] & 0xFF)) {
                return false;
            }
            for (int k = 2; k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += length;
        }
        return true;
    }

    /** Whether they end within a character. */
    public static boolean endsInCharacter(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= Math.max(from, to - 3); i--) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return length(bytes[i] & 0xFF) > to - i;
            }
        }
        return false;
    }

    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        return lead < 0xF0 ? 3 : 4;
    }

    private static boolean isSecond(int lead, int second) {
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }

    /**
     * The text with each half of a surrogate pair, and each U+0000, replaced by U+FFFD: JSON's escapes can name them, no store can keep them. Whatever is made of a text when it is read, such as
     * an identity, is then also what is made of it when it comes from the store.
     */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** At most so many of a text's chars, no character cut in two: no file could be written with half of one. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The bytes as text, invalid ones replaced, at most so many of them. */
    public static String lenient(byte[] bytes, int from, int to, int most) {
        return new String(bytes, from, Math.min(to - from, most), StandardCharsets.UTF_8);
    }
}
