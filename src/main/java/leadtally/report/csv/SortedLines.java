package leadtally.report.csv;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the order of their keys, whatever their number: what does not fit in memory is sorted in pieces, written beside the file, and merged. A record is the key's length (4 bytes), the
 * key and the line; equal keys are ordered by the line's bytes, so that the same rows give the same bytes.
 */
final class SortedLines implements AutoCloseable {
    private static final int KEY_START = 4;
    private static final int OBJECT_BYTES = 24;

    private final Path folder;
    private final String name;
    private final long memoryBytes;
    private final List<byte[]> held = new ArrayList<>();
    private final List<Path> pieces = new ArrayList<>();
    private long heldBytes;

    /**
     * @param memoryBytes how much to hold before a piece is written
     */
    SortedLines(Path folder, String name, long memoryBytes) {
        this.folder = folder;
        this.name = name;
        this.memoryBytes = memoryBytes;
    }

    void add(byte[] record) throws IOException {
        held.add(record);
        heldBytes += record.length + OBJECT_BYTES;
        if (heldBytes > memoryBytes) {
            writePiece();
        }
    }

    void writeTo(OutputStream out) throws IOException {
        held.sort(SortedLines::compare);
        if (pieces.isEmpty()) {
            for (byte[] record : held) {
                writeLine(out, record);
            }
            return;
        }
        merge(out);
    }

    @Override
    public void close() throws IOException {
        for (Path piece : pieces) {
            Files.deleteIfExists(piece);
        }
    }

    private static int compare(byte[] a, byte[] b) {
        int aLine = lineStart(a);
        int bLine = lineStart(b);
        int byKey = Arrays.compareUnsigned(a, KEY_START, aLine, b, KEY_START, bLine);
        return byKey != 0 ? byKey : Arrays.compareUnsigned(a, aLine, a.length, b, bLine, b.length);
    }

    /** By hand: it is asked for twice in each comparison, and a buffer made for it took a quarter of a night's sorting, whose code is barely compiled. */
    private static int lineStart(byte[] record) {
        return KEY_START + ((record[0] & 0xff) << 24 | (record[1] & 0xff) << 16 | (record[2] & 0xff) << 8 | record[3] & 0xff);
    }

    private static void writeLine(OutputStream out, byte[] record) throws IOException {
        int start = lineStart(record);
        out.write(record, start, record.length - start);
    }

    private void writePiece() throws IOException {
        held.sort(SortedLines::compare);
        Path piece = folder.resolve("." + name + ".piece-" + pieces.size());
        pieces.add(piece);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(piece), 1 << 16))) {
            for (byte[] record : held) {
                out.writeInt(record.length);
                out.write(record);
            }
        }
        held.clear();
        heldBytes = 0;
    }

    private void merge(OutputStream out) throws IOException {
        PriorityQueue<Piece> queue = new PriorityQueue<>((a, b) -> compare(a.head(), b.head()));
        List<Piece> open = new ArrayList<>();
        try {
            for (Path path : pieces) {
                Piece piece = new Piece(new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16)));
                open.add(piece);
                queue.add(piece);
            }
            int next = 0;
            while (!queue.isEmpty()) {
                Piece least = queue.poll();
                while (next < held.size() && compare(held.get(next), least.head()) < 0) {
                    writeLine(out, held.get(next++));
                }
                writeLine(out, least.head());
                if (least.advance()) {
                    queue.add(least);
                }
            }
            while (next < held.size()) {
                writeLine(out, held.get(next++));
            }
        } finally {
            for (Piece piece : open) {
                piece.in.close();
            }
        }
    }

    /** A written piece and its first record not yet merged; a piece holds at least one. */
    private static final class Piece {
        private final DataInputStream in;
        private byte @Nullable [] head;

        Piece(DataInputStream in) throws IOException {
            this.in = in;
            advance();
        }

        byte[] head() {
            if (head == null) {
                throw new IllegalStateException("a merged piece has no head");
            }
            return head;
        }

        boolean advance() throws IOException {
            try {
                byte[] record = new byte[in.readInt()];
                in.readFully(record);
                head = record;
                return true;
            } catch (EOFException e) {
                head = null;
                return false;
            }
        }
    }
}
