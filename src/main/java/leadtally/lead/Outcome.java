package leadtally.lead;

/** What became of a submission: exactly one at any time (rule 5). */
public enum Outcome {
    CREATED,
    LANDLINE,
    DNC,
    REJECTED,
    DUPLICATE,
    CONTRADICTED,
    AMBIGUOUS,
    PENDING,
    MISSING
}
