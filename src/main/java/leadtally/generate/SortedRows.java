package leadtally.generate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A CSV file whose rows come in any order and stand in it by their printed columns: text as UTF-8 bytes, the last column (if it is an amount) by value. Sorted in runs on disk. */
final class SortedRows implements AutoCloseable {

    private static final int RUN = 400_000;
    private static final char BETWEEN = '\u0000';

    private final Path file;
    private final String header;
    private final Comparator<byte[]> order;
    private final List<byte[]> rows = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    SortedRows(Path file, String header, boolean amountLast) {
        this.file = file;
        this.header = header;
        this.order = amountLast ? SortedRows::byTextThenAmount : Arrays::compareUnsigned;
    }

    void add(String... cells) {
        rows.add(String.join(String.valueOf(BETWEEN), cells).getBytes(StandardCharsets.UTF_8));
        if (rows.size() == RUN) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be sorted (" + e + "); check the space and the rights of its folder", e);
            }
        }
    }

    private static int byTextThenAmount(byte[] left, byte[] right) {
        int leftEnd = lastBetween(left);
        int rightEnd = lastBetween(right);
        int text = Arrays.compareUnsigned(left, 0, leftEnd, right, 0, rightEnd);
        return text != 0 ? text : amount(left, leftEnd).compareTo(amount(right, rightEnd));
    }

    private static int lastBetween(byte[] row) {
        int at = row.length - 1;
        while (row[at] != BETWEEN) {
            at--;
        }
        return at;
    }

    /** The amount after the last separator; none is below all. */
    private static BigDecimal amount(byte[] row, int end) {
        String text = new String(row, end + 1, row.length - end - 1, StandardCharsets.UTF_8);
        return text.isEmpty() ? new BigDecimal("-1e30") : new BigDecimal(text);
    }

    private void spill() throws IOException {
        rows.sort(order);
        Path run = file.resolveSibling("." + file.getFileName() + "." + runs.size());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (byte[] row : rows) {
                out.writeInt(row.length);
                out.write(row);
            }
        }
        runs.add(run);
        rows.clear();
    }

    /** Writes the file and removes the runs. */
    @Override
    public void close() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write((header + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (runs.isEmpty()) {
                rows.sort(order);
                for (byte[] row : rows) {
                    print(out, row);
                }
            } else {
                spill();
                merge(out);
            }
        }
        for (Path run : runs) {
            Files.delete(run);
        }
    }

    private void merge(OutputStream out) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> order.compare(a.row, b.row));
        for (Path run : runs) {
            Head head = new Head(new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16)));
            if (head.advance()) {
                heads.add(head);
            }
        }
        while (!heads.isEmpty()) {
            Head least = heads.poll();
            print(out, least.row);
            if (least.advance()) {
                heads.add(least);
            }
        }
    }

    private static void print(OutputStream out, byte[] row) throws IOException {
        List<String> cells = Arrays.asList(new String(row, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1));
        out.write((Csv.row(cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next row of a run. */
    private static final class Head {
        private final DataInputStream in;
        private byte[] row;

        Head(DataInputStream in) {
            this.in = in;
        }

        boolean advance() throws IOException {
            try {
                row = new byte[in.readInt()];
                in.readFully(row);
                return true;
            } catch (EOFException end) {
                in.close();
                return false;
            }
        }
    }
}
