/**
 * The words that all stages share: phones, facts (submissions, answers, vendor events), outcomes and reasons. Plain values without I/O,
 * clock or framework; text that is absent is the empty string, an instant or a number that is absent is null.
 */
@NullMarked
package leadtally.lead;

import org.jspecify.annotations.NullMarked;
