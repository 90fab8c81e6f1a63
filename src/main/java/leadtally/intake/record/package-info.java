/** From bytes to records: lines, JSON values and CSV rows, containers opened, and the outlet through which each record becomes one delivery or one rejection. */
@NullMarked
package leadtally.intake.record;

import org.jspecify.annotations.NullMarked;
