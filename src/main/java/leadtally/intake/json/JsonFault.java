package leadtally.intake.json;

import leadtally.lead.RejectionReason;

/** Bytes that are no JSON value within the limits. Without a stack trace: bad lines may come by the million. */
public final class JsonFault extends Exception {
    private static final long serialVersionUID = 1;
    private final RejectionReason reason;

    JsonFault(RejectionReason reason, String what) {
        super(what, null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
