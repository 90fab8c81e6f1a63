/**
 * Stage 4: the tie-out (rule 9). Queries in {@code sql/checks} return the rows that do not add up; one row is enough to stop publishing. Reads facts, judgements, summaries and
 * discrepancies; writes nothing.
 */
@NullMarked
package leadtally.check;

import org.jspecify.annotations.NullMarked;
