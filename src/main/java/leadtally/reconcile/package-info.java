/**
 * Stage 2, the rules: from everything known about some phones and an as-of instant to outcomes, attributions, the do-not-contact register and the causes
 * of discrepancies (rules 3 to 6). Pure: no database, no clock, no framework; the order of facts never matters.
 */
@NullMarked
package leadtally.reconcile;

import org.jspecify.annotations.NullMarked;
