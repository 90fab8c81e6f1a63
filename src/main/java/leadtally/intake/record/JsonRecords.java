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
 */
public final class JsonRecords implements Records {
    private final LineQueue lines;
    private final JsonReader reader;
    private final IntakeSettings settings;

    public JsonRecords(InputStream in, long offset, long linesBefore, IntakeSettings settings) {
        this.lines = new LineQueue(new LineReader(in, offset, linesBefore, settings.lineLimit()), settings.lineLimit());
        this.reader = new JsonReader(settings.nestingLimit());
        this.settings = settings;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
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
            boolean closed = line.last() == '}' || line.last() == ']';
            return RawRecord.faulty(line, TOO_LONG, "a line longer than " + settings.lineLimit() + " bytes", closed);
        }
        try {
            return RawRecord.json(line, reader.read(line.bytes(), line.from(), line.to()));
        } catch (JsonFault fault) {
            JsonShape shape = JsonShape.of(line.bytes(), line.from(), line.to());
            return shape.open() ? document(line.copy(), fault) : faulty(line, fault);
        }
    }

    /** A value that goes on over the lines that follow, or the first line's fault. */
    private RawRecord document(Line first, JsonFault fault) throws IOException {
        List<Line> read = new ArrayList<>();
        JsonGrowth growth = new JsonGrowth();
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
        if (!read.get(read.size() - 1).terminated()) {
            return RawRecord.faulty(LineQueue.join(read), NOT_JSON, "a JSON value that is not closed", false);
        }
        lines.putBack(read);
        return faulty(first, fault);
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

    /** A faulty value without a line end is whole unless it is no JSON: then the rest may still come. */
    private static RawRecord faulty(Line line, JsonFault fault) {
        return RawRecord.faulty(line, fault.reason(), fault.getMessage(), fault.reason() != NOT_JSON);
    }
}
