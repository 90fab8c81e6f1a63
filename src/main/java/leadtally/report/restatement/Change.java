package leadtally.report.restatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that is not as it was. At least one of the two is there. */
record Change(RestatedFile file, @Nullable CsvRow was, @Nullable CsvRow now) {
    /** A column of it that differs; {@code *} for the whole row. */
    record Cell(String column, String was, String now) {}

    /** The row to be named by. */
    CsvRow row() {
        return now != null ? now : Objects.requireNonNull(was);
    }

    String key() {
        return row().joined(file.key());
    }

    /** Whether a row that stayed tells another source: that changes with whoever brings it, also again. */
    boolean isOfSource(Cell cell) {
        return was != null && now != null && cell.column().equals("source");
    }

    /** What differs, compared in the columns that both files have. */
    List<Cell> cells() {
        if (was == null) {
            return List.of(new Cell(RestatedCell.WHOLE_ROW, "", row().rest(file)));
        }
        if (now == null) {
            return List.of(new Cell(RestatedCell.WHOLE_ROW, was.rest(file), ""));
        }
        List<Cell> cells = new ArrayList<>();
        for (String column : now.header()) {
            if (file.compares(column) && was.header().contains(column) && !was.cell(column).equals(now.cell(column))) {
                cells.add(new Cell(column, was.cell(column), now.cell(column)));
            }
        }
        return cells;
    }
}
