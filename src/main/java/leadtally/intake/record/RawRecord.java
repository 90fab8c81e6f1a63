package leadtally.intake.record;

import java.util.List;
import leadtally.intake.json.JsonValue;
import leadtally.lead.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * A record as cut from the content: exactly one of value, cells and fault is there.
 *
 * @param bytes hold it from {@code from} to {@code to}; valid until the next record is cut
 * @param offset of its first byte in the content
 * @param end offset after its last line end
 * @param line on which it begins, from 1
 * @param terminated whether it ends with a line end
 * @param complete whether a record without a line end is whole: closed JSON, or a row with all columns
 * @param open whether it is a JSON value over several lines that is not closed where the file ends
 * @param value of a JSON record
 * @param cells of a row, trimmed
 * @param fault why it cannot be used
 * @param what the fault in words
 */
public record RawRecord(
        byte[] bytes,
        int from,
        int to,
        long offset,
        long end,
        long line,
        boolean terminated,
        boolean complete,
        boolean open,
        @Nullable JsonValue value,
        @Nullable List<String> cells,
        @Nullable RejectionReason fault,
        String what) {

    static RawRecord json(Line line, JsonValue value) {
        return new RawRecord(line.bytes(), line.from(), line.to(), line.offset(), line.end(), line.number(), line.terminated(), true, false, value, null, null, "");
    }

    static RawRecord row(Line line, List<String> cells, boolean complete) {
        return new RawRecord(line.bytes(), line.from(), line.to(), line.offset(), line.end(), line.number(), line.terminated(), complete, false, null, cells, null, "");
    }

    static RawRecord faulty(Line line, RejectionReason fault, String what, boolean complete) {
        return new RawRecord(line.bytes(), line.from(), line.to(), line.offset(), line.end(), line.number(), line.terminated(), complete, false, null, null, fault, what);
    }

    static RawRecord open(Line lines, RejectionReason fault, String what) {
        return new RawRecord(lines.bytes(), lines.from(), lines.to(), lines.offset(), lines.end(), lines.number(), lines.terminated(), false, true, null, null, fault, what);
    }
}
