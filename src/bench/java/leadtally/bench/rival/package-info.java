/** The rivals that are Java programs, each the main class of a process of its own. */
@NullMarked
package leadtally.bench.rival;

import org.jspecify.annotations.NullMarked;
