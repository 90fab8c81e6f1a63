package leadtally.lead;

/** What a vendor's answer to a push says of one lead (rules 3.4 to 3.6). */
public enum AnswerKind {
    /** Added (Yotel) or created (OtoniStark). */
    ACCEPTED,
    /** Yotel {@code invalid}: refused with VENDOR_INVALID. */
    INVALID,
    /** Refused by its status (4xx of rule 3.4): VENDOR_REFUSED. */
    REFUSED,
    /** Yotel {@code duplicate}, or status 409. */
    DUPLICATE,
    /** A status that no document names, beside leads that have an outcome: an answer, but without outcome (refinement 3.5). */
    UNKNOWN_STATUS,
    /** In an answer that has outcomes for other leads, none for this one; a secondary contact that was not answered: a submission without an event. */
    WITHOUT_OUTCOME,
    /** No answer at all (rule 3.4): raises ANSWER_FAILED. */
    FAILED
}
