package leadtally.report.restatement;

/** Why a published figure changed (rule 8.4); of several causes the first one here is printed. */
public enum ChangeCause {
    /** A rule or a judging setting, or the zone, is another one. */
    SETTING_CHANGED,
    /** A vendor sent other content of what was known: a version, a newer answer; or the house changed a submission. */
    VENDOR_CORRECTION,
    /** A submission was taken in since: a line of the house, or an answer that makes its submission, with an event or without (rule 3.3). */
    LATE_SUBMISSION,
    /** An event was taken in since, or an answer to a submission of the house. */
    LATE_EVENT,
    /** Nothing was taken in: a deadline or a window ended. */
    NEWLY_DUE,
    /** The file of the edition before cannot be read, or not be held against this one: why its figures are others is not known. */
    NOT_COMPARED;

    /** As printed. */
    public String word() {
        return switch (this) {
            case SETTING_CHANGED -> "setting_changed";
            case VENDOR_CORRECTION -> "vendor_correction";
            case LATE_SUBMISSION -> "late_submission";
            case LATE_EVENT -> "late_event";
            case NEWLY_DUE -> "newly_due";
            case NOT_COMPARED -> "not_compared";
        };
    }

    /** What a fact taken in since is a cause of. */
    static ChangeCause of(boolean isSubmission, boolean isCorrection) {
        if (isCorrection) {
            return VENDOR_CORRECTION;
        }
        return isSubmission ? LATE_SUBMISSION : LATE_EVENT;
    }

    /** The first of the two. */
    ChangeCause or(ChangeCause other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
