/**
 * The benchmark: makes data, runs the product and what a user might run in its place over the same files, each as a process of its own, holds their figures
 * against one another, and prints what they took. Reads and writes only folders of its own.
 */
@NullMarked
package leadtally.bench;

import org.jspecify.annotations.NullMarked;
