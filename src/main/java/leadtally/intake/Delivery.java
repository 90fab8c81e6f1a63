package leadtally.intake;

import leadtally.lead.Fact;

/**
 * One arrival of a fact.
 *
 * @param inputId the input file, by its number in the store
 * @param record number of the record in the file, from 1, headers and blank lines not counted (rule 9)
 * @param line line on which the record begins, from 1
 */
public record Delivery(long inputId, long record, long line, Fact fact) {}
