/**
 * Stage 5: CSV files, {@code nightly.pdf} and the manifest of a period, written beside their final place, read again and compared, then published as an edition (rules 8.4, 8.5 and
 * 9.8; interface.md, Output). Reads judgements and summaries; judges nothing and knows no rule of matching.
 */
@NullMarked
package leadtally.report;

import org.jspecify.annotations.NullMarked;
