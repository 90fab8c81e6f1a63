package leadtally.job;

import java.util.Locale;

/** The stages whose work is cut into buckets, each bucket one transaction that marks itself done. */
public enum BucketStage {
    TIE,
    STORE,
    JUDGE;

    /** Its name as a step, and in the marks of its buckets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
