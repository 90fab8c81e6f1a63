package leadtally.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import leadtally.intake.json.ByteSearch;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON values into pieces that can be read apart, with the same result as if read on: between a line that ends in a closing bracket and one that begins with an opening one.
 * No value goes on there, since neither a comma nor an end stands between them and no string goes over lines.
 */
final class PieceCutter {
    static final int PIECE_BYTES = 1 << 20;

    /** Where no such place comes for so long, the rest is read on as a whole. */
    private static final int LONGEST = PIECE_BYTES * 8;

    private final InputStream in;
    private byte[] buffer = new byte[PIECE_BYTES];
    private int size;
    private long offset;
    private long lines;
    private boolean ended;

    PieceCutter(InputStream in, long offset, long linesBefore) {
        this.in = in;
        this.offset = offset;
        this.lines = linesBefore;
    }

    /** The next piece; null at the end, or where the rest cannot be cut. */
    @Nullable Piece next() throws IOException {
        while (true) {
            fill();
            int cut = ended ? size : lastCut();
            if (cut > 0) {
                return take(cut);
            }
            if (ended || size >= LONGEST) {
                return null;
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** What is left when there is no next piece, empty at the end of the content. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, 0, size), in);
    }

    /** Offset of what comes next. */
    long offset() {
        return offset;
    }

    /** Line ends before it. */
    long lines() {
        return lines;
    }

    private void fill() throws IOException {
        while (!ended && size < buffer.length) {
            int read = in.read(buffer, size, buffer.length - size);
            ended = read < 0;
            size += Math.max(read, 0);
        }
    }

    private Piece take(int cut) {
        Piece piece = new Piece(buffer, cut, offset, lines);
        byte[] rest = new byte[Math.max(PIECE_BYTES, size - cut)];
        System.arraycopy(buffer, cut, rest, 0, size - cut);
        lines += ByteSearch.count((byte) '\n', buffer, 0, cut);
        buffer = rest;
        size -= cut;
        offset += cut;
        return piece;
    }

    /** After the last line end at which the content may be cut, 0 if there is none. */
    private int lastCut() {
        for (int i = size - 2; i > 0; i--) {
            if (buffer[i] == '\n' && isOpening(buffer[i + 1]) && isClosed(i - 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isOpening(byte b) {
        return b == '{' || b == '[';
    }

    private boolean isClosed(int last) {
        int at = last;
        while (at > 0 && (buffer[at] == ' ' || buffer[at] == '\t' || buffer[at] == '\r')) {
            at--;
        }
        return buffer[at] == '}' || buffer[at] == ']';
    }
}
