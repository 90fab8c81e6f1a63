package leadtally.intake.record;

import static leadtally.lead.RejectionReason.NOT_UTF8;
import static leadtally.lead.RejectionReason.TOO_LONG;
import static leadtally.lead.RejectionReason.WRONG_COLUMNS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Cuts content into CSV rows (RFC 4180), the header first. A quoted cell may go on over the lines that follow, whose ends are its own; if its quotes never close
 * rightly, the first line is one faulty record and reading goes on at the next.
 */
public final class CsvRecords implements Records {
    private final LineQueue lines;
    private final IntakeSettings settings;
    private int columns;

    /**
     * @param columns of the header, 0 if the header is still to come
     */
    public CsvRecords(InputStream in, long offset, long linesBefore, int columns, IntakeSettings settings) {
        this.lines = new LineQueue(new LineReader(in, offset, linesBefore, settings.lineLimit()), settings.lineLimit());
        this.columns = columns;
        this.settings = settings;
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
            return RawRecord.faulty(line, TOO_LONG, "a line longer than " + settings.lineLimit() + " bytes", false);
        }
        CsvRow row = new CsvRow();
        row.add(text(line));
        return row.state() == CsvRow.State.OPEN ? overLines(line.copy(), row) : single(line, row);
    }

    private RawRecord overLines(Line first, CsvRow row) throws IOException {
        List<Line> read = new ArrayList<>();
        read.add(first);
        long length = first.to() - first.from();
        String lastEnding = first.ending();
        while (row.state() == CsvRow.State.OPEN) {
            Line next = lines.next();
            if (next == null) {
                break;
            }
            read.add(next.copy());
            length += next.to() - next.from();
            if (next.tooLong() || lines.isTooLong(length)) {
                break;
            }
            row.add(lastEnding + text(next));
            lastEnding = next.ending();
        }
        if (row.state() == CsvRow.State.CLOSED) {
            return single(LineQueue.join(read), row);
        }
        if (!read.get(read.size() - 1).terminated()) {
            return RawRecord.faulty(LineQueue.join(read), WRONG_COLUMNS, "a quoted cell that does not end", false);
        }
        lines.putBack(read);
        return RawRecord.faulty(first, WRONG_COLUMNS, "a quoted cell that does not end", true);
    }

    private RawRecord single(Line line, CsvRow row) {
        if (!Utf8.isValid(line.bytes(), line.from(), line.to())) {
            boolean whole = row.cells().size() == columns && !Utf8.endsInCharacter(line.bytes(), line.from(), line.to());
            return RawRecord.faulty(line, NOT_UTF8, "not UTF-8", whole);
        }
        if (row.state() == CsvRow.State.BROKEN) {
            return RawRecord.faulty(line, WRONG_COLUMNS, "text after the quote that ends a cell", false);
        }
        boolean first = columns == 0;
        if (first) {
            columns = row.cells().size();
        }
        // How many columns there are, only the end of the first line tells. One with CR in it is a file whose lines end so: it will not come to an end.
        boolean whole = first ? row.cells().stream().anyMatch(cell -> cell.indexOf('\r') >= 0) : row.cells().size() == columns;
        return RawRecord.row(line, row.cells(), whole);
    }

    private static String text(Line line) {
        return new String(line.bytes(), line.from(), line.to() - line.from(), StandardCharsets.UTF_8);
    }
}
