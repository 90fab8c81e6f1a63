/** Leadping's activity events and leads (leadping-get-event.txt, facts.md). */
@NullMarked
package leadtally.intake.leadping;

import org.jspecify.annotations.NullMarked;
