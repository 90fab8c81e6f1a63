package leadtally.intake.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of members by their bytes: those met last are not made again. Not for several threads. */
final class Names {
    private static final int SLOTS = 1 << 10;
    private final byte[][] utf8 = new byte[SLOTS][];
    private final @Nullable String[] names = new String[SLOTS];

    /**
     * The name that the bytes hold, valid UTF-8.
     *
     * @param hash of these bytes
     */
    String of(byte[] bytes, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
        String known = names[slot];
        if (known != null && Arrays.equals(utf8[slot], 0, utf8[slot].length, bytes, from, to)) {
            return known;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        utf8[slot] = Arrays.copyOfRange(bytes, from, to);
        names[slot] = name;
        return name;
    }
}
