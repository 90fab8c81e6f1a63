/** The house's own list of submissions (format {@code house-csv}, interface.md). */
@NullMarked
package leadtally.intake.house;

import org.jspecify.annotations.NullMarked;
