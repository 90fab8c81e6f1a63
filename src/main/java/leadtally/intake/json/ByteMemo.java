package leadtally.intake.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was made of bytes in UTF-8: what was met last is not made again, and is held once however often it comes. Not for several threads. */
public final class ByteMemo<T> {
    private final Function<String, T> maker;
    private final byte[][] keys;
    private final @Nullable Object[] values;

    /**
     * @param slots how many are remembered, a power of two
     */
    public ByteMemo(int slots, Function<String, T> maker) {
        this.maker = maker;
        this.keys = new byte[slots][];
        this.values = new Object[slots];
    }

    /** What is made of the text that the bytes hold. */
    public T of(byte[] bytes, int from, int to) {
        int slot = ByteSearch.hash(bytes, from, to) & (keys.length - 1);
        byte[] key = keys[slot];
        Object known = values[slot];
        if (known != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
            @SuppressWarnings("unchecked") // only made below
            T value = (T) known;
            return value;
        }
        T value = maker.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
        return value;
    }
}
