package leadtally.intake.record;

import java.io.IOException;
import leadtally.intake.Delivery;
import leadtally.intake.RecordSink;
import leadtally.intake.Rejection;
import leadtally.intake.Source;
import leadtally.intake.Way;
import leadtally.intake.json.Utf8;
import leadtally.lead.Digests;
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
    private int containerFrom;
    private int containerTo;
    private int partFrom;
    private int partTo;
    private long line;
    private long record;
    private long delivered;
    private long rejected;
    private boolean muted;
    private String row = "";
    private String version = "";

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
        this.row = "";
        this.version = "";
        containerFrom = from;
        containerTo = to;
        whole();
    }

    /** The records are in a part of what was read, without what the fetch put around it. */
    void within(int bodyFrom, int bodyTo) {
        if (bodyFrom >= 0) {
            containerFrom = from + bodyFrom;
            containerTo = from + bodyTo;
            whole();
        }
    }

    /** Only a part of the record comes next, an element of a page: that is what a rejection keeps. */
    void part(int partFrom, int partTo) {
        if (partFrom >= 0) {
            this.partFrom = from + partFrom;
            this.partTo = from + partTo;
        }
    }

    /** The record is a row of a table: its key, and when it changed, as text. */
    void row(String key, String changedAt) {
        this.row = key;
        this.version = changedAt;
    }

    /** How its records come. */
    Way way() {
        return source.way();
    }

    /** The whole record again. */
    void whole() {
        partFrom = containerFrom;
        partTo = containerTo;
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
            sink.deliver(new Delivery(inputId, record, line, fact, knownBy()));
        }
    }

    /**
     * Rejects the record.
     *
     * @param what is wrong with it, in words without any value that can hold a phone
     */
    public void reject(RejectionReason reason, String what) throws IOException {
        reject(reason, what, "");
    }

    /** Rejects an element that is no object: all that is kept of it is its page and its place there, by which one of them is told from the next. */
    void rejectElement(int place) throws IOException {
        reject(RejectionReason.WRONG_SHAPE, "an element that is no object", " element " + place);
    }

    private void reject(RejectionReason reason, String what, String place) throws IOException {
        record++;
        if (!muted) {
            rejected++;
            String message = path + ":" + line + " — " + what + " — " + reason.nextAction();
            String raw = Utf8.lenient(bytes, partFrom, partTo, RAW_BYTES);
            sink.reject(new Rejection(inputId, record, line, reason, raw, message, knownBy(reason, raw, place)));
        }
    }

    /** Rule 2.6: a pull's delivery by its event and content, a table's by its row as well; the fact itself is added where it is stored. */
    private String knownBy() {
        return switch (source.way()) {
            case FILE -> "";
            case PULL -> "pull";
            case TABLE -> "row " + source.name() + " " + row;
        };
    }

    private String knownBy(RejectionReason reason, String raw, String place) {
        return switch (source.way()) {
            case FILE -> "";
            case PULL -> "rejected " + source.name() + " " + reason + " " + Digests.sha256Hex(raw) + place;
            case TABLE -> "rejected " + source.name() + " " + reason + " " + row + " " + version + place;
        };
    }

    /** Something that no document knows (rule 2.3); digits of a value that could be a phone are masked. */
    public void unknown(String what, String value) {
        if (!muted) {
            String shown = Masking.digits(value);
            sink.unknown(source.name(), what, shown.length() > UNKNOWN_LENGTH ? Utf8.cut(shown, UNKNOWN_LENGTH) + "…" : shown);
        }
    }

    /** Counts what left by another outlet, of records that come after those counted here. */
    public void add(RecordOutlet other) {
        record += other.record;
        delivered += other.delivered;
        rejected += other.rejected;
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
