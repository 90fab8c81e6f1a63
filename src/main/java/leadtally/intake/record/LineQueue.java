package leadtally.intake.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that can be looked ahead at and put back: a record over several lines that fails gives up only its first. */
final class LineQueue {
    /** How much longer than a line a record over several lines may be. */
    private static final int LINES_OF_LIMIT = 64;

    private final LineReader reader;
    private final Deque<Line> back = new ArrayDeque<>();
    private final long limit;

    LineQueue(LineReader reader, int lineLimit) {
        this.reader = reader;
        this.limit = (long) lineLimit * LINES_OF_LIMIT;
    }

    /** The next line, null at the end; valid until the next call. */
    @Nullable Line next() throws IOException {
        Line line = back.poll();
        return line != null ? line : reader.next();
    }

    long lineEnds() {
        return reader.lineEnds();
    }

    /** Whether so many bytes are more than a record may have. */
    boolean isTooLong(long bytes) {
        return bytes > limit;
    }

    /** Puts lines back, all but the first, to be read again in order. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            back.addFirst(lines.get(i));
        }
    }

    /** One line of several, their line ends as they were between them. */
    static Line join(List<Line> lines) {
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Line line : lines) {
            joined.write(line.bytes(), line.from(), line.to() - line.from());
            joined.writeBytes((line == last ? "" : line.ending()).getBytes(StandardCharsets.US_ASCII));
        }
        return new Line(joined.toByteArray(), 0, joined.size(), first.offset(), last.end(), first.number(), last.ending(), false, last.blank(), false);
    }
}
