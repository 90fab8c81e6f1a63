/** {@code leadtally doctor}: whether the next night can run. Looks at settings, folders, store, clock and sources; changes nothing. */
@NullMarked
package leadtally.job.doctor;

import org.jspecify.annotations.NullMarked;
