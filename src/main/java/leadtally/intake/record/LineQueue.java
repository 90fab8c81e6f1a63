package leadtally.intake.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /** One line of several, their line ends between them. */
    static Line join(List<Line> lines) {
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        int length = lines.size() - 1;
        for (Line line : lines) {
            length += line.to() - line.from();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (Line line : new ArrayList<>(lines)) {
            if (at > 0) {
                bytes[at++] = '\n';
            }
            System.arraycopy(line.bytes(), line.from(), bytes, at, line.to() - line.from());
            at += line.to() - line.from();
        }
        return new Line(bytes, 0, at, first.offset(), last.end(), first.number(), last.terminated(), false, last.blank(), false);
    }
}
