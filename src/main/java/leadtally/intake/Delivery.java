package leadtally.intake;

import leadtally.lead.Fact;

/**
 * One arrival of a fact.
 *
 * @param inputId the input file, by its number in the store
 * @param record number of the record in the file, from 1, headers and blank lines not counted (rule 9)
 * @param line line on which the record begins, from 1
 * @param knownBy what a repeated query would deliver it by, beside its fact (rule 2.6); {@code ""} for a record of a file, which is known by its place
 */
public record Delivery(long inputId, long record, long line, Fact fact, String knownBy) {
    /** An arrival in a file. */
    public Delivery(long inputId, long record, long line, Fact fact) {
        this(inputId, record, line, fact, "");
    }

    /** The same arrival as another record of its file. */
    public Delivery numbered(long number) {
        return new Delivery(inputId, number, line, fact, knownBy);
    }
}
