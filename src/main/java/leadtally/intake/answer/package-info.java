/** What the vendors' answers to a push have in common (rules 3.3 to 3.6): classes of status, requests paired with results, one fact a lead. */
@NullMarked
package leadtally.intake.answer;

import org.jspecify.annotations.NullMarked;
