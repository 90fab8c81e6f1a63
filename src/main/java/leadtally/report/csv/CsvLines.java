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

/** The rows of a CSV file one after the other as they are printed, the header's first, each with its end of line: to compare and to copy whole rows without taking them apart. */
public final class CsvLines implements AutoCloseable {
    private final Path path;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int filled;

    /**
     * @throws UncheckedIOException if the file cannot be opened
     */
    public CsvLines(Path path) {
        this.path = path;
        try {
            this.in = Files.newInputStream(path);
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    /** Goes on to the next row; false at the end of the file. */
    public boolean next() {
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

    /** Whether the row is printed as another file's. */
    public boolean equalsRowOf(CsvLines other) {
        return Arrays.equals(buffer, start, end, other.buffer, other.start, other.end);
    }

    /** The row, to be looked up by; it is another one after {@link #next}. */
    public ByteBuffer row() {
        return ByteBuffer.wrap(buffer, start, end - start);
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

    /** Writes the row with its end of line. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(buffer, start, end - start);
    }

    /** A copy of the row to keep. */
    public ByteBuffer kept() {
        return ByteBuffer.wrap(Arrays.copyOfRange(buffer, start, end));
    }

    private UncheckedIOException cannotRead(IOException e) {
        return new UncheckedIOException("cannot read " + path + " again: " + e.getMessage(), e);
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
