package leadtally.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Both sides of one line of the tie-out.
 *
 * @param label what tells the check's lines apart, {@code ""} if it has only one
 * @param scale how many decimals are printed at least
 * @param doubts how many rows may offend, as far as was told in the same pass: none does if it is 0
 */
record Sides(String label, BigDecimal left, BigDecimal right, int scale, long doubts) {
    static Sides read(ResultSet row) throws SQLException {
        return new Sides(
                row.getString("label"), row.getBigDecimal("left_side"), row.getBigDecimal("right_side"), row.getInt("scale"), row.getLong("doubts"));
    }

    Sides plus(Sides other) {
        return new Sides(label, left.add(other.left), right.add(other.right), Math.max(scale, other.scale), doubts + other.doubts);
    }

    BigDecimal printedLeft() {
        return printed(left);
    }

    BigDecimal printedRight() {
        return printed(right);
    }

    /** A faulty figure may have more digits than its scale says: it is shown whole. */
    private BigDecimal printed(BigDecimal side) {
        return side.setScale(Math.max(scale, side.stripTrailingZeros().scale()));
    }
}
