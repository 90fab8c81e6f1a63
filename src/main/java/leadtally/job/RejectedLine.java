package leadtally.job;

import java.util.ArrayList;
import java.util.List;
import leadtally.intake.Delivery;
import leadtally.intake.RecordSink;
import leadtally.intake.Rejection;
import leadtally.lead.RejectionReason;

/** The rejected records of one raw text, which are read again together: an answer that was refused for each of its leads is one text and several records. */
final class RejectedLine {
    final long line;
    final String raw;
    final RejectionReason reason;

    /** Numbers of the rejected records in their file. */
    final List<Long> records = new ArrayList<>();

    final List<Delivery> deliveries = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    RejectedLine(long line, String raw, RejectionReason reason) {
        this.line = line;
        this.raw = raw;
        this.reason = reason;
    }

    boolean holds(long otherLine, String otherRaw) {
        return line == otherLine && raw.equals(otherRaw);
    }

    RecordSink sink() {
        return new RecordSink() {
            @Override
            public void deliver(Delivery delivery) {
                deliveries.add(delivery);
            }

            @Override
            public void reject(Rejection rejection) {
                rejections.add(rejection);
            }

            @Override
            public void unknown(String source, String what, String value) {}
        };
    }

    /** How many records more the text holds than it was counted as. */
    long more() {
        return deliveries.size() + rejections.size() - (long) records.size();
    }

    /** Gives what was read the numbers of the records that it stands for, in order, and further ones to the rest. */
    void number(long nextFree) {
        long free = nextFree;
        int at = 0;
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery d = deliveries.get(i);
            deliveries.set(i, d.numbered(at < records.size() ? records.get(at++) : free++));
        }
        for (int i = 0; i < rejections.size(); i++) {
            Rejection r = rejections.get(i);
            rejections.set(i, r.numbered(at < records.size() ? records.get(at++) : free++));
        }
    }
}
