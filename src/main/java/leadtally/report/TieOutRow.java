package leadtally.report;

import java.math.BigDecimal;

/**
 * One check of the tie-out (rule 9), as printed.
 *
 * @param check what is proved, a short name
 * @param difference left − right
 */
public record TieOutRow(
        String check, String leftName, BigDecimal left, String rightName, BigDecimal right, BigDecimal difference, boolean ok) {}
