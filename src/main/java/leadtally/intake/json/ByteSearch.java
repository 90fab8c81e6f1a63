package leadtally.intake.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time: every byte of an input file is passed several times on its way to a record. */
public final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;

    private ByteSearch() {}

    /** Where the byte, ASCII, stands first; -1 if it does not. */
    public static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        long pattern = ONES * wanted;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long zeros = zeros((long) LONGS.get(bytes, i) ^ pattern);
            if (zeros != 0) {
                return i + first(zeros);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How often the byte, ASCII, stands there. */
    public static int count(byte wanted, byte[] bytes, int from, int to) {
        long pattern = ONES * wanted;
        int count = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long other = (long) LONGS.get(bytes, i) ^ pattern;
            // The high bit of each byte that differs, exactly: no carry runs from one byte into the next.
            count += Long.BYTES - Long.bitCount((((other & ~HIGHS) + ~HIGHS) | other) & HIGHS);
        }
        for (; i < to; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Where the plain characters of a JSON string end: at a quote, a backslash, a control character or a byte that is not ASCII; {@code to} if nowhere. */
    static int endOfPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            long ends = zeros(word ^ ONES * '"') | zeros(word ^ ONES * '\\') | (word - ONES * ' ') & ~word & HIGHS | word & HIGHS;
            if (ends != 0) {
                return i + first(ends);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The high bit of each byte that is 0; above the first such byte others may be marked too. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    private static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** A number that differs for most bytes, from the first, the last and the length. */
    static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        long mixed = length;
        if (length >= Long.BYTES) {
            mixed += (long) LONGS.get(bytes, from) * 0x9E3779B97F4A7C15L ^ (long) LONGS.get(bytes, to - Long.BYTES) * 0xC2B2AE3D27D4EB4FL;
        } else {
            for (int i = from; i < to; i++) {
                mixed = mixed * 31 + bytes[i];
            }
            mixed *= 0x9E3779B97F4A7C15L;
        }
        return (int) (mixed >>> 32 ^ mixed >>> 47);
    }
}
