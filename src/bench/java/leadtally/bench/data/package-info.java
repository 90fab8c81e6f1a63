/**
 * The benchmark's data: house lines, webhooks and Leadping events in the proportions of a real night, written as fast as a disk takes them. Reads nothing;
 * the same settings give the same bytes. Unlike {@code leadtally generate} it plants no truth: the contenders hold one another to account.
 */
@NullMarked
package leadtally.bench.data;

import org.jspecify.annotations.NullMarked;
