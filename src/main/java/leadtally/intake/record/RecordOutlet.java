package leadtally.intake.record;

import java.io.IOException;
import leadtally.intake.Delivery;
import leadtally.intake.RecordSink;
import leadtally.intake.Rejection;
import leadtally.intake.Source;
import leadtally.intake.json.Utf8;
import leadtally.lead.Fact;
import leadtally.lead.RejectionReason;

/** Where a file's records leave: each as one delivery or one rejection, numbered in the file's order. */
public final class RecordOutlet {
    private static final int RAW_BYTES = 1 << 16;
    private static final int UNKNOWN_LENGTH = 64;
    private final long inputId;
    private final String path;
    private final Source source;
    private final RecordSink sink;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int partFrom;
    private int partTo;
    private long line;
    private long record;
    private long delivered;
    private long rejected;
    private boolean muted;

    /**
     * @param recordsBefore number of the last record before the first that comes
     */
    public RecordOutlet(long inputId, String path, Source source, long recordsBefore, RecordSink sink) {
        this.inputId = inputId;
        this.path = path;
        this.source = source;
        this.record = recordsBefore;
        this.sink = sink;
    }

    /** Whether records are only counted: those of the file that this one continues. */
    public void mute(boolean muted) {
        this.muted = muted;
    }

    /** The record whose facts come next. */
    public void at(long line, byte[] bytes, int from, int to) {
        this.line = line;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        whole();
    }

    /** Only a part of the record comes next, an element of a page: that is what a rejection keeps. */
    void part(int partFrom, int partTo) {
        if (partFrom >= 0) {
            this.partFrom = from + partFrom;
            this.partTo = from + partTo;
        }
    }

    /** The whole record again. */
    void whole() {
        partFrom = from;
        partTo = to;
    }

    /** The source's name, a part of every fact. */
    public String source() {
        return source.name();
    }

    /** The vendor that the source is of. */
    public String vendor() {
        return source.vendor();
    }

    public void deliver(Fact fact) throws IOException {
        record++;
        if (!muted) {
            delivered++;
            sink.deliver(new Delivery(inputId, record, line, fact));
        }
    }

    /**
     * Rejects the record.
     *
     * @param what is wrong with it, in words without any value that can hold a phone
     */
    public void reject(RejectionReason reason, String what) throws IOException {
        record++;
        if (!muted) {
            rejected++;
            String message = path + ":" + line + " — " + what + " — " + reason.nextAction();
            sink.reject(new Rejection(inputId, record, line, reason, Utf8.lenient(bytes, partFrom, partTo, RAW_BYTES), message));
        }
    }

    /** Something that no document knows (rule 2.3); digits of a value that could be a phone are masked. */
    public void unknown(String what, String value) {
        if (!muted) {
            String shown = Masking.digits(value);
            sink.unknown(source.name(), what, shown.length() > UNKNOWN_LENGTH ? shown.substring(0, UNKNOWN_LENGTH) + "…" : shown);
        }
    }

    /** Number of the last record. */
    public long lastRecord() {
        return record;
    }

    public long delivered() {
        return delivered;
    }

    public long rejected() {
        return rejected;
    }
}
