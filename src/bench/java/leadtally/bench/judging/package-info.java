/** What judging costs by itself: the pure function over facts in memory, no database and no reading in the measure. */
@NullMarked
package leadtally.bench.judging;

import org.jspecify.annotations.NullMarked;
