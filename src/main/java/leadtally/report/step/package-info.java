/** Where this stage reads the store: query files of {@code sql/queries/report} into rows. */
@NullMarked
package leadtally.report.step;

import org.jspecify.annotations.NullMarked;
