package leadtally.pull.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import leadtally.pull.PullFailed;

/** A bearer key: it goes into the request's header, and is blotted out of whatever comes back. */
public final class Credential {
    private static final int SHORTEST = 4;

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
        return value.length() < SHORTEST ? text : text.replace(value, "*".repeat(value.length()));
    }

    /** The bytes without it; the same array where it is not in there. */
    byte[] blot(byte[] bytes) {
        byte[] secret = value.getBytes(StandardCharsets.UTF_8);
        byte[] clean = bytes;
        for (int at = 0; secret.length >= SHORTEST && at + secret.length <= bytes.length; at++) {
            if (bytes[at] == secret[0] && Arrays.equals(bytes, at, at + secret.length, secret, 0, secret.length)) {
                clean = clean == bytes ? bytes.clone() : clean;
                Arrays.fill(clean, at, at + secret.length, (byte) '*');
            }
        }
        return clean;
    }

    @Override
    public String toString() {
        return "Credential";
    }
}
