package leadtally.pull.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import leadtally.pull.PullFailed;

/** A bearer key: it goes into the request's header, and is blotted out of whatever comes back. */
public final class Credential {
    private static final int SHORTEST = 4;

    /** What JSON has a backslash before and means itself: before other characters it means another one, or is what a backslash before it escapes. */
    private static final String ESCAPED = "\"\\/";

    private final String value;

    /**
     * @throws PullFailed if it cannot be a key: the header would be refused with the key in the message
     */
    public Credential(String value) {
        this.value = value.strip();
        if (!this.value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new PullFailed("the key in the variable that token: names has characters that no key has; set it again, without quotes or line ends");
        }
    }

    String header() {
        return "Bearer " + value;
    }

    /** The text without it. */
    public String blot(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] clean = blot(bytes);
        return clean == bytes ? text : new String(clean, StandardCharsets.UTF_8);
    }

    /** The bytes without it, as it is or with some of its characters escaped as JSON or a URL does; the same array where it is not in there. */
    byte[] blot(byte[] bytes) {
        byte[] clean = bytes;
        for (int at = 0; value.length() >= SHORTEST && at < bytes.length; at++) {
            int end = isEscaped(bytes, at) ? -1 : end(bytes, at);
            if (end > at) {
                clean = clean == bytes ? bytes.clone() : clean;
                Arrays.fill(clean, at, end, (byte) '*');
                at = end - 1;
            }
        }
        return clean;
    }

    /** Whether an escape would begin there that is itself escaped: of two backslashes the second. */
    private static boolean isEscaped(byte[] bytes, int at) {
        int before = 0;
        while (bytes[at] == '\\' && before < at && bytes[at - before - 1] == '\\') {
            before++;
        }
        return before % 2 == 1;
    }

    /** Where the key ends that begins there; -1 if none does. */
    private int end(byte[] bytes, int from) {
        int at = from;
        for (int i = 0; i < value.length() && at >= 0; i++) {
            at = behind(bytes, at, value.charAt(i));
        }
        return at;
    }

    private static int behind(byte[] bytes, int at, char c) {
        if (at >= bytes.length) {
            return -1;
        }
        if (bytes[at] == c) {
            return at + 1;
        }
        if (bytes[at] == '%') {
            return isHex(bytes, at + 1, 2, c) ? at + 3 : -1;
        }
        if (bytes[at] != '\\' || at + 1 >= bytes.length) {
            return -1;
        }
        if (bytes[at + 1] == c && ESCAPED.indexOf(c) >= 0) {
            return at + 2;
        }
        return bytes[at + 1] == 'u' && isHex(bytes, at + 2, 4, c) ? at + 6 : -1;
    }

    private static boolean isHex(byte[] bytes, int from, int digits, char c) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < bytes.length ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                return false;
            }
            value = value << 4 | digit;
        }
        return value == c;
    }

    @Override
    public String toString() {
        return "Credential";
    }
}
