package leadtally.intake.record;

import static leadtally.lead.RejectionReason.NOT_JSON;
import static leadtally.lead.RejectionReason.TOO_LONG;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.JsonFault;
import leadtally.intake.json.JsonGrowth;
import leadtally.intake.json.JsonReader;
import leadtally.intake.json.JsonShape;
import org.jspecify.annotations.Nullable;

/**
 * Cuts content into JSON values: from the start of a line one value is read, over several lines if it needs them; if that fails, that line is one faulty record
 * and reading goes on at the next (refinement house-csv ff.).
 *
 * <p>A value over several lines that is open where the content ends is told as one record where content is cut for the first time: the rest may still come. Where it is read, what was cut off so
 * is not there; a piece of a file that ends so has its lines read one by one, as in the midst of the file.
 */
public final class JsonRecords implements Records {
    private final LineQueue lines;
    private final JsonReader reader;
    private final IntakeSettings settings;
    private final boolean isEndOfFile;

    /**
     * @param isEndOfFile whether more may come later where the content ends
     */
    public JsonRecords(InputStream in, long offset, long linesBefore, IntakeSettings settings, boolean isEndOfFile) {
        this.lines = new LineQueue(new LineReader(in, offset, linesBefore, settings.lineLimit()), settings.lineLimit());
        this.reader = new JsonReader(settings.nestingLimit());
        this.settings = settings;
        this.isEndOfFile = isEndOfFile;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        Line line = lines.next();
        while (line != null && line.blank()) {
            line = lines.next();
        }
        return line == null ? null : record(line);
    }

    @Override
    public long lineEnds() {
        return lines.lineEnds();
    }

    private RawRecord record(Line line) throws IOException {
        if (line.tooLong()) {
            return RawRecord.faulty(line, TOO_LONG, "a line longer than " + settings.lineLimit() + " bytes", line.closed());
        }
        try {
            return RawRecord.json(line, reader.read(line.bytes(), line.from(), line.to()));
        } catch (JsonFault fault) {
            JsonShape shape = JsonShape.of(line.bytes(), line.from(), line.to());
            return shape.isOpen() ? document(line.copy(), fault) : faulty(line, fault);
        }
    }

    /** A value that goes on over the lines that follow, or the first line's fault. */
    private RawRecord document(Line first, JsonFault fault) throws IOException {
        List<Line> read = new ArrayList<>();
        JsonGrowth growth = new JsonGrowth(IntakeSettings.DEEPEST_NESTING);
        long length = 0;
        for (Line line = first; line != null; line = copyOfNext()) {
            read.add(line);
            length += line.to() - line.from();
            JsonGrowth.State state = line.tooLong() || lines.isTooLong(length)
                    ? JsonGrowth.State.BROKEN
                    : growth.add(line.bytes(), line.from(), line.to(), line.terminated());
            if (state == JsonGrowth.State.WHOLE) {
                return whole(LineQueue.join(read));
            }
            if (state == JsonGrowth.State.BROKEN) {
                lines.putBack(read);
                return faulty(first, fault);
            }
        }
        if (!read.get(read.size() - 1).terminated() || (isEndOfFile && mayGoOn(read))) {
            return RawRecord.open(LineQueue.join(read), NOT_JSON, "a JSON value that is not closed");
        }
        lines.putBack(read);
        return faulty(first, fault);
    }

    /** One line alone that has more than the opening of a value is a broken record, not a document's first line. */
    private static boolean mayGoOn(List<Line> read) {
        Line first = read.get(0);
        for (int i = first.from(); i < first.to(); i++) {
            if ("{[ \t\r".indexOf(first.bytes()[i]) < 0) {
                return read.size() > 1;
            }
        }
        return true;
    }

    private @Nullable Line copyOfNext() throws IOException {
        Line line = lines.next();
        return line == null ? null : line.copy();
    }

    private RawRecord whole(Line joined) {
        try {
            return RawRecord.json(joined, reader.read(joined.bytes(), joined.from(), joined.to()));
        } catch (JsonFault fault) {
            return faulty(joined, fault);
        }
    }

    /** A faulty value without a line end is whole if it is JSON that closes what it opens: else the rest may still come, of a character too. */
    private static RawRecord faulty(Line line, JsonFault fault) {
        boolean closed = fault.reason() != NOT_JSON && JsonShape.of(line.bytes(), line.from(), line.to()).isClosed();
        return RawRecord.faulty(line, fault.reason(), fault.getMessage(), closed);
    }
}
