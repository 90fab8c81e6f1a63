package leadtally.lead;

/** How an event found its submission (rule 4; printed as {@code matched_by}), or how an outcome came about without one. */
public enum Rung {
    NONE(""),
    ANSWER("answer"),
    EXTERNAL_ID("external_id"),
    PHONE_CAMPAIGN("phone_campaign"),
    PHONE("phone"),
    SIBLING("sibling");

    private final String word;

    Rung(String word) {
        this.word = word;
    }

    /** As printed in reports, {@code ""} for none. */
    public String word() {
        return word;
    }
}
