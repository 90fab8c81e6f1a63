/**
 * What is stored, told to people: the story of a phone, a lead or an event, the list of discrepancies, the list of rejections, and whether an edition on disk is the one
 * that was published. Reads facts, judgements and editions; writes nothing.
 */
@NullMarked
package leadtally.story;

import org.jspecify.annotations.NullMarked;
