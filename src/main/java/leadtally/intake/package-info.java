/**
 * Stage 1: input files in, deliveries of typed facts and rejections out. Every record of a file becomes exactly one of the two (rule 9.1). No database and no
 * framework here; what is new, a duplicate or a version is the store's matter.
 */
@NullMarked
package leadtally.intake;

import org.jspecify.annotations.NullMarked;
