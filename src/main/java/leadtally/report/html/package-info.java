/**
 * The HTML pages: one an edition, one over all of them. The templates of {@code reports/html} filled with texts ready to be shown; each file holds its own style and script and asks for
 * nothing from elsewhere. Layout only: figures and words come from the same sections as the PDF's.
 */
@NullMarked
package leadtally.report.html;

import org.jspecify.annotations.NullMarked;
