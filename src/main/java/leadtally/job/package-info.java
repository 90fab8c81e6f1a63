/**
 * The run: the job file, the lock, the run's history, the flow of steps ({@link leadtally.job.NightlyJob}, on one screen), exit codes. The wall clock is read here and
 * above, never below.
 */
@NullMarked
package leadtally.job;

import org.jspecify.annotations.NullMarked;
