/** JSON as records need it: small values that keep each number's text, and the canonical form that contents are compared by (refinement 2.2). */
@NullMarked
package leadtally.intake.json;

import org.jspecify.annotations.NullMarked;
