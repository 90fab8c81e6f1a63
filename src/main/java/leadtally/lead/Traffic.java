package leadtally.lead;

/** The class of a submission or event (rule 2.4). Every class is reconciled; figures are shown per class; money always counts. */
public enum Traffic {
    REAL,
    TEST,
    INTERNAL;

    /** As printed in reports. */
    public String word() {
        return switch (this) {
            case REAL -> "real";
            case TEST -> "test";
            case INTERNAL -> "internal";
        };
    }
}
