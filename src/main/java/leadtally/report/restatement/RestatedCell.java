package leadtally.report.restatement;

import leadtally.report.csv.CsvTable;

/**
 * One changed cell, or a whole row that came or went. Of a file that could not be compared, with an empty key: the file, and each of its sums that is another one.
 *
 * @param key the printed cells of its key columns, joined by {@code |}
 * @param column {@code *} for a whole row
 * @param was as printed in the edition before, {@code ""} for a row that came; a row that went: its cells outside the key, joined by {@code |}; a file that could
 *     not be compared: why
 * @param now the same of this edition
 */
public record RestatedCell(String file, String key, String column, String was, String now, ChangeCause cause) {
    static final String WHOLE_ROW = "*";

    /** The columns of {@code restatement.csv} (interface.md, Output). Cells are those of the other files, guarded there. */
    public static final CsvTable<RestatedCell> TABLE = CsvTable.<RestatedCell>of("restatement.csv")
            .printed("file", RestatedCell::file)
            .printed("key", RestatedCell::key)
            .printed("column", RestatedCell::column)
            .printed("was", RestatedCell::was)
            .printed("now", RestatedCell::now)
            .printed("cause", row -> row.cause().word());
}
