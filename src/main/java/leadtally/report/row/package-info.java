/** The rows of the CSV files as values, one record a file. */
@NullMarked
package leadtally.report.row;

import org.jspecify.annotations.NullMarked;
