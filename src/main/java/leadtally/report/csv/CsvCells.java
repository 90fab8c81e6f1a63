package leadtally.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row of a CSV file, as bytes and without their quotes: a cell becomes text only where one asks for it. */
public final class CsvCells {
    private byte[] bytes;
    private int[] ends;
    private int length;
    private int count;

    CsvCells() {
        this(new byte[512], new int[32], 0, 0);
    }

    private CsvCells(byte[] bytes, int[] ends, int length, int count) {
        this.bytes = bytes;
        this.ends = ends;
        this.length = length;
        this.count = count;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    public boolean isEmpty(int cell) {
        return start(cell) == end(cell);
    }

    public String text(int cell) {
        return new String(bytes, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
    }

    /** The bytes of all cells, one after the other. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins in {@link #bytes}. */
    public int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Where a cell has ended in {@link #bytes}. */
    public int end(int cell) {
        return ends[cell];
    }

    /** A copy to keep: a reader uses its own again for the next row. */
    public CsvCells copy() {
        return new CsvCells(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, count), length, count);
    }

    /** A copy with another text in one cell. */
    public CsvCells with(int changed, String text) {
        CsvCells other = new CsvCells();
        for (int cell = 0; cell < count; cell++) {
            byte[] from = cell == changed ? text.getBytes(StandardCharsets.UTF_8) : Arrays.copyOfRange(bytes, start(cell), end(cell));
            other.add(from, 0, from.length);
            other.endCell();
        }
        return other;
    }

    void clear() {
        length = 0;
        count = 0;
    }

    void add(byte[] from, int start, int size) {
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
        System.arraycopy(from, start, bytes, length, size);
        length += size;
    }

    void endCell() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = length;
    }
}
