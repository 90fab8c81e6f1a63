package leadtally.report.restatement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A row as printed, its cells by name. */
record CsvRow(List<String> header, List<String> cells) {
    /** {@code ""} for a column that the file does not have. */
    String cell(String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }

    String joined(List<String> columns) {
        return columns.stream().map(this::cell).collect(Collectors.joining("|"));
    }

    /** The cells with nothing between them that a cell could hold. */
    String all(List<String> columns) {
        return columns.stream().map(this::cell).collect(Collectors.joining("\u0000"));
    }

    /** The row with another text in a column, if it has that column. */
    CsvRow with(String column, UnaryOperator<String> change) {
        int at = header.indexOf(column);
        if (at < 0) {
            return this;
        }
        List<String> changed = new ArrayList<>(cells);
        changed.set(at, change.apply(cells.get(at)));
        return new CsvRow(header, changed);
    }

    /** The cells outside the key, joined. */
    String rest(RestatedFile file) {
        return header.stream().filter(column -> !file.key().contains(column) && file.compares(column)).map(this::cell).collect(Collectors.joining("|"));
    }
}
