package leadtally.report.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import leadtally.lead.FileFault;

/** The rows of a CSV file one after the other as they are printed, the header's first, each with its end of line: to compare and to copy whole rows without taking them apart. */
public final class CsvLines implements AutoCloseable {
    private final Path path;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int filled;
    private final Set<Integer> blanked;
    /** The row without the cells of the columns blanked. */
    private final Bytes shown = new Bytes();

    /**
     * @throws UncheckedIOException if the file cannot be opened
     */
    public CsvLines(Path path) {
        this(path, Set.of());
    }

    /**
     * @param blanked columns, from 0, whose cells are taken for empty
     * @throws UncheckedIOException if the file cannot be opened
     */
    public CsvLines(Path path, Set<Integer> blanked) {
        this.path = path;
        this.blanked = blanked;
        try {
            this.in = Files.newInputStream(path);
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    /** Goes on to the next row; false at the end of the file. */
    public boolean next() {
        if (!find()) {
            return false;
        }
        if (!blanked.isEmpty()) {
            blank();
        }
        return true;
    }

    private void blank() {
        shown.clear();
        boolean isQuoted = false;
        boolean isBlanked = blanked.contains(0);
        int column = 0;
        int from = start;
        for (int at = start; at < end; at++) {
            byte b = buffer[at];
            if (b == '"') {
                isQuoted = !isQuoted;
            } else if (b == ',' && !isQuoted) {
                from = isBlanked ? at : from;
                isBlanked = blanked.contains(++column);
                if (isBlanked) {
                    shown.add(buffer, from, at + 1);
                }
            }
        }
        shown.add(buffer, isBlanked ? endOfLine() : from, end);
    }

    private int endOfLine() {
        int at = end;
        while (at > start && (buffer[at - 1] == '\n' || buffer[at - 1] == '\r')) {
            at--;
        }
        return at;
    }

    private boolean find() {
        start = end;
        int at = start;
        boolean isQuoted = false;
        while (true) {
            while (at < filled) {
                byte b = buffer[at++];
                if (b == '"') {
                    isQuoted = !isQuoted;
                } else if (b == '\n' && !isQuoted) {
                    end = at;
                    return true;
                }
            }
            at -= start;
            if (!fill()) {
                end = filled;
                return end > start;
            }
        }
    }

    /** Reads on behind what is unread, which is moved to the buffer's begin; false at the end of the file. */
    private boolean fill() {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int more = in.read(buffer, filled, buffer.length - filled);
            filled += Math.max(0, more);
            return more > 0;
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    /** Whether the row is printed as another file's, but for what is blanked. */
    public boolean equalsRowOf(CsvLines other) {
        return row().equals(other.row());
    }

    /** The row, to be looked up by; it is another one after {@link #next}. */
    public ByteBuffer row() {
        return blanked.isEmpty() ? ByteBuffer.wrap(buffer, start, end - start) : ByteBuffer.wrap(shown.array(), 0, shown.length());
    }

    /** The text of one of the row's cells; none up to it is quoted. */
    public String plainCell(int column) {
        int from = start;
        for (int i = 0; i < column; i++) {
            from = endOfPlain(from) + 1;
        }
        return new String(buffer, from, endOfPlain(from) - from, StandardCharsets.UTF_8);
    }

    private int endOfPlain(int from) {
        int at = from;
        while (at < end && buffer[at] != ',' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Writes the row with its end of line, nothing blanked. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(buffer, start, end - start);
    }

    /** A copy of the row to keep. */
    public ByteBuffer kept() {
        ByteBuffer row = row();
        return ByteBuffer.wrap(Arrays.copyOfRange(row.array(), row.position(), row.limit()));
    }

    private UncheckedIOException cannotRead(IOException e) {
        return new UncheckedIOException("cannot read " + path + " again: " + FileFault.why(e), e);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }
}
