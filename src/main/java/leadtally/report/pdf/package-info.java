/** {@code nightly.pdf}: the page model, the charts, the filled templates of {@code reports/}. Layout only. */
@NullMarked
package leadtally.report.pdf;

import org.jspecify.annotations.NullMarked;
