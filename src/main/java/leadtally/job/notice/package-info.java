/** What a run tells the outside when it has ended: metrics, heartbeat, notification. None of it changes the exit code or fails the night; what does not work is said in the log. */
@NullMarked
package leadtally.job.notice;

import org.jspecify.annotations.NullMarked;
