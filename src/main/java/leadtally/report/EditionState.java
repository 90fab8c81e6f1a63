package leadtally.report;

/** Whether something is still awaited (rule 8.5). */
public enum EditionState {
    FINAL,
    PROVISIONAL;

    /** As printed in reports and stored. */
    public String word() {
        return switch (this) {
            case FINAL -> "final";
            case PROVISIONAL -> "provisional";
        };
    }
}
