package leadtally.report.restatement;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import leadtally.report.csv.CsvCells;

/** A row as printed, its cells by name. */
record CsvRow(List<String> header, CsvCells cells) {
    /** {@code ""} for a column that the file does not have. */
    String cell(String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : cells.text(at);
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
        return at < 0 ? this : new CsvRow(header, cells.with(at, change.apply(cells.text(at))));
    }

    /** A copy to keep: the cells of a row that is being read are used again for the next one. */
    CsvRow kept() {
        return new CsvRow(header, cells.copy());
    }

    /** The cells outside the key, joined. */
    String rest(RestatedFile file) {
        return header.stream().filter(column -> !file.key().contains(column) && file.compares(column)).map(this::cell).collect(Collectors.joining("|"));
    }
}
