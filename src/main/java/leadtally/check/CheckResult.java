package leadtally.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One check of the tie-out: its two sides and the rows that do not add up (rule 9).
 *
 * @param check its name, with the vendor where currencies must not be added up
 * @param leftName what the left side is
 * @param rightName what the right side is
 * @param offending the first rows that do not add up, column by column as text, phones masked; at most {@link #ROWS_KEPT}
 * @param offendingRows how many there are
 */
public record CheckResult(
        String check,
        String leftName,
        BigDecimal left,
        String rightName,
        BigDecimal right,
        List<Map<String, String>> offending,
        long offendingRows) {
    /** How many offending rows are kept to be shown. */
    public static final int ROWS_KEPT = 1_000;

    public CheckResult {
        if (offendingRows < offending.size()) {
            throw new IllegalArgumentException(check + ": " + offendingRows + " offending rows cannot show " + offending.size());
        }
        offending = offending.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
    }

    /** Left − right. */
    public BigDecimal difference() {
        return left.subtract(right);
    }

    /** Whether both sides are equal and every row adds up. */
    public boolean ok() {
        return difference().signum() == 0 && offendingRows == 0;
    }

    /** One line for people: the sides, the difference, and the first rows that do not add up. */
    public String sentence() {
        StringBuilder text = new StringBuilder(check).append(": ")
                .append(leftName).append(' ').append(left.toPlainString()).append(", ")
                .append(rightName).append(' ').append(right.toPlainString());
        if (ok()) {
            return text.append(", ties out").toString();
        }
        text.append(", difference ").append(difference().toPlainString()).append(", ").append(offendingRows).append(" offending rows");
        if (!offending.isEmpty()) {
            text.append(", the first: ").append(offending.get(0));
        }
        return text.toString();
    }
}
