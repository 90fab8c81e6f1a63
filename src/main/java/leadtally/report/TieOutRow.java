package leadtally.report;

import java.math.BigDecimal;
import leadtally.report.csv.CsvTable;

/**
 * One check of the tie-out (rule 9), as printed.
 *
 * @param check what is proved, a short name
 * @param difference left − right
 */
public record TieOutRow(
        String check, String leftName, BigDecimal left, String rightName, BigDecimal right, BigDecimal difference, boolean ok) {
    /** The columns of {@code tie-out.csv} (interface.md, Output). */
    public static final CsvTable<TieOutRow> TABLE = CsvTable.<TieOutRow>of("tie-out.csv")
            .text("check", TieOutRow::check)
            .text("left_name", TieOutRow::leftName)
            .decimal("left", TieOutRow::left)
            .text("right_name", TieOutRow::rightName)
            .decimal("right", TieOutRow::right)
            .decimal("difference", TieOutRow::difference)
            .flag("ok", TieOutRow::ok);

    /** A check that two figures are equal as numbers. */
    public static TieOutRow equal(String check, String leftName, BigDecimal left, String rightName, BigDecimal right) {
        BigDecimal difference = left.subtract(right);
        return new TieOutRow(check, leftName, left, rightName, right, difference, difference.signum() == 0);
    }
}
