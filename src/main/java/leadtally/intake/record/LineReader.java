package leadtally.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import leadtally.intake.json.ByteSearch;
import leadtally.intake.json.JsonShape;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines at LF; CR before it and a byte order mark at the very beginning are no part of a line. Memory is bounded by the line limit. */
final class LineReader {
    private static final int KEPT_OF_TOO_LONG = 1 << 16;
    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[1 << 17];
    private int from;
    private int to;
    private long offset;
    private long number;

    /**
     * @param offset of the stream's first byte in the content
     * @param linesBefore line ends in the content before it
     */
    LineReader(InputStream in, long offset, long linesBefore, int limit) {
        this.in = in;
        this.offset = offset;
        this.number = linesBefore + 1;
        this.limit = limit;
    }

    /** The next line, null at the end. */
    @Nullable Line next() throws IOException {
        int scanned = from;
        while (true) {
            int end = indexOfLineEnd(scanned);
            if (end >= 0) {
                return line(end, true);
            }
            if (to - from > limit + 1) {
                return tooLong();
            }
            scanned = to - from;
            boolean more = fill();
            scanned += from;
            if (!more) {
                return from == to ? null : line(to, false);
            }
        }
    }

    /** Line ends read so far. */
    long lineEnds() {
        return number - 1;
    }

    private int indexOfLineEnd(int start) {
        return ByteSearch.indexOf((byte) '\n', buffer, start, to);
    }

    private Line line(int end, boolean terminated) {
        int start = from;
        String lineEnd = terminated ? "\n" : "";
        int stop = end;
        if (end > start && terminated && buffer[end - 1] == '\r') {
            stop--;
            lineEnd = "\r\n";
        }
        long first = offset;
        offset += end - from + (terminated ? 1 : 0);
        from = terminated ? end + 1 : end;
        if (first == 0 && hasMark(start, stop)) {
            start += 3;
        }
        boolean tooLong = stop - start > limit;
        boolean closed = tooLong && JsonShape.of(buffer, start, stop).isClosed();
        int kept = tooLong ? Math.min(stop, start + KEPT_OF_TOO_LONG) : stop;
        Line line = new Line(buffer, start, kept, first, offset, number, lineEnd, tooLong, isBlank(start, stop), closed);
        number += terminated ? 1 : 0;
        return line;
    }

    private Line tooLong() throws IOException {
        byte[] kept = Arrays.copyOfRange(buffer, from, Math.min(from + KEPT_OF_TOO_LONG, to));
        long first = offset;
        boolean blank = true;
        JsonShape shape = new JsonShape();
        while (true) {
            int end = indexOfLineEnd(from);
            int stop = end < 0 ? to : end;
            blank = blank && isBlank(from, stop);
            shape.add(buffer, from, stop);
            offset += stop - from;
            from = stop;
            if (end >= 0) {
                from++;
                offset++;
                return new Line(kept, 0, kept.length, first, offset, number++, "\n", true, blank, shape.isClosed());
            }
            if (!fill()) {
                return new Line(kept, 0, kept.length, first, offset, number, "", true, blank, shape.isClosed());
            }
        }
    }

    private boolean isBlank(int start, int stop) {
        for (int i = start; i < stop; i++) {
            byte b = buffer[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean hasMark(int start, int stop) {
        return stop - start >= 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB && buffer[start + 2] == (byte) 0xBF;
    }

    /** Reads on, behind what is not yet taken; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read > 0) {
            to += read;
        }
        return read > 0;
    }
}
