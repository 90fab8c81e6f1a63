package leadtally.check;

/** The checks of rule 9, in its order. Each has two files in {@code sql/checks}: the offending rows, and the two sides with whether there may be such rows. (9.7 is a test; 9.8 reads the reports.) */
enum Check {
    RECORDS("9.1 records", "records read", "new facts, new versions, duplicates, rejections"),
    SUBMISSIONS("9.2 submissions", "submissions in the facts", "outcomes"),
    WATERFALL("9.3 waterfall", "sum of the waterfall", "submissions"),
    EVENTS("9.4 events", "stored events", "matched, ambiguous, unknown lead, needs no lead"),
    BILLING("9.5 billing", "sum of the billing rows", "counted amounts"),
    DISCREPANCIES("9.6 discrepancies", "open after the last run + new + reopened - resolved - accepted", "open now");

    private final String title;
    private final String leftName;
    private final String rightName;

    Check(String title, String leftName, String rightName) {
        this.title = title;
        this.leftName = leftName;
        this.rightName = rightName;
    }

    String title() {
        return title;
    }

    String leftName() {
        return leftName;
    }

    String rightName() {
        return rightName;
    }

    /** Whether it holds what is stored against the counted events of a day. */
    boolean isOfEvents() {
        return this == EVENTS || this == BILLING;
    }

    /** The file with the offending rows; that of the sides has {@code _sides} at its end. */
    String file() {
        return switch (this) {
            case RECORDS -> "checks/records";
            case SUBMISSIONS -> "checks/submissions";
            case WATERFALL -> "checks/waterfall";
            case EVENTS -> "checks/events";
            case BILLING -> "checks/billing";
            case DISCREPANCIES -> "checks/discrepancies";
        };
    }
}
