/** The vendors' lists: how a page is asked for, and what it says about the next one. */
@NullMarked
package leadtally.pull.vendor;

import org.jspecify.annotations.NullMarked;
