package leadtally.report.restatement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import leadtally.report.csv.CsvCells;

/** A hash in 64 bits, well mixed: sums of it tell sets of rows apart. */
final class Hash64 {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hash64() {}

    static long of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return mixed(add(START, utf8, 0, utf8.length));
    }

    /**
     * Of some cells of a row, with where each ends.
     *
     * @param places of the cells; below 0 for a column that the file does not have, which counts as an empty cell
     */
    static long of(CsvCells row, int[] places) {
        long hash = START;
        for (int place : places) {
            hash = place < 0 ? add(hash, row.bytes(), 0, 0) : add(hash, row.bytes(), row.start(place), row.end(place));
        }
        return mixed(hash);
    }

    private static long add(long before, byte[] bytes, int from, int to) {
        long hash = (before ^ to - from) * PRIME;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = step(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at] & 0xFF;
        }
        return step(hash, rest);
    }

    private static long step(long hash, long word) {
        long mixed = (hash ^ word) * PRIME;
        return mixed ^ mixed >>> 29;
    }

    private static long mixed(long before) {
        long hash = (before ^ before >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
