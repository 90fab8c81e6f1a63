package leadtally.intake;

import java.io.IOException;

/** Takes what a file's records became, in the file's order. */
public interface RecordSink {
    void deliver(Delivery delivery) throws IOException;

    void reject(Rejection rejection) throws IOException;

    /** Something read that no document knows (rule 2.3): an event type, an enum value, a member, an amount that cannot be read. Counted in the run's notes. */
    void unknown(String source, String what, String value);
}
