/** The steps of the night, one class each, named as in {@link leadtally.job.NightlyJob} and the README. Each can be repeated after a crash. */
@NullMarked
package leadtally.job.step;

import org.jspecify.annotations.NullMarked;
