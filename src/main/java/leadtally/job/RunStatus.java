package leadtally.job;

import java.util.Locale;

/** How far a run is, or how it ended: as {@code run.status} has it, which queries name by its word. */
public enum RunStatus {
    /** Begun and not ended, as far as is known: the next start resumes it. */
    RUNNING,
    /** Published, or nothing had changed. */
    PUBLISHED,
    /** Judged, but not published (rule 9); a later run publishes its days. */
    TIE_OUT_FAILED,
    /** Ended by a fault: the next start resumes it. */
    FAILED,
    /** Ended by a signal: the next start resumes it. */
    STOPPED,
    /** Never to be resumed, since a later as-of was published; the next run judges its facts. */
    ABANDONED,
    /** Not begun: it has no number and is not stored. */
    REFUSED;

    /** As stored, printed and told. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
