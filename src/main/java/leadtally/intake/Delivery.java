package leadtally.intake;

import java.util.UUID;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;

/**
 * One arrival of a fact.
 *
 * @param inputId the input file, by its number in the store
 * @param record number of the record in the file, from 1, headers and blank lines not counted (rule 9)
 * @param line line on which the record begins, from 1
 * @param knownBy what a repeated query would deliver it by, beside its fact (rule 2.6); {@code ""} for a record of a file, which is known by its place
 * @param group {@link Fact#group()}
 * @param identity of the fact; with {@code content} its key: digests that are made once
 */
public record Delivery(long inputId, long record, long line, Fact fact, String knownBy, String group, UUID identity, UUID content) {
    public Delivery(long inputId, long record, long line, Fact fact, String knownBy) {
        this(inputId, record, line, fact, knownBy, fact.group(), fact.identity(), fact.contentKey());
    }

    /** An arrival in a file. */
    public Delivery(long inputId, long record, long line, Fact fact) {
        this(inputId, record, line, fact, "");
    }

    /** The same arrival as another record of its file. */
    public Delivery numbered(long number) {
        return new Delivery(inputId, number, line, fact, knownBy, group, identity, content);
    }

    /** Whether only an id, not a phone, tells with which other facts it is judged. */
    boolean isHomeless() {
        return fact.phone().isAbsent() && fact instanceof LeadpingEvent && !fact.links().isEmpty();
    }
}
