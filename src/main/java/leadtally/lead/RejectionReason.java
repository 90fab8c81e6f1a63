package leadtally.lead;

/** Why an input record cannot be used, in order of precedence (interface.md, Input files). */
public enum RejectionReason {
    TRUNCATED("Ask the source for the rest of the file; the record stays out until it is complete."),
    TOO_LONG("Check the source for a missing line break, or raise the line limit in the job file."),
    TOO_DEEP("Check the source; no vendor document nests this deep."),
    NOT_UTF8("Have the source write UTF-8."),
    NOT_JSON("Check the line at the source; it is no JSON value."),
    DUPLICATE_MEMBER("Ask the vendor which of the two values of this member is meant."),
    WRONG_SHAPE("Check that the file is in the right source's folder: the record is of another format."),
    WRONG_COLUMNS("Compare the row with the header; a quote or a separator is missing."),
    UNKNOWN_VENDOR("Add the vendor to vendors: of the job file if it is aktify, leadping, otonistark or yotel; no other can be added: correct the row, or leave it out at the source."),
    NO_CAMPAIGN("Add the campaign at the source."),
    NO_ID("Ask the vendor for the id of this record."),
    NO_TIME("Ask the source for a time in ISO 8601, with an offset."),
    NO_PHONE("Ask the vendor for the phone, or have it send the external lead id."),
    DAMAGED_ARCHIVE("Fetch the file again; what was readable before the damage was taken in.");

    private final String nextAction;

    RejectionReason(String nextAction) {
        this.nextAction = nextAction;
    }

    /** What to do next, one sentence, for people. */
    public String nextAction() {
        return nextAction;
    }
}
