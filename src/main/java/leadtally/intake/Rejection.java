package leadtally.intake;

import leadtally.lead.RejectionReason;

/**
 * An input record that cannot be used, kept raw.
 *
 * @param raw the record's bytes as text, invalid UTF-8 replaced, at most 64 KiB of it
 * @param message what is wrong with it, phones masked
 * @param knownBy what a repeated query would give it by (rule 2.6); {@code ""} for a record of a file, which is known by its place
 */
public record Rejection(long inputId, long record, long line, RejectionReason reason, String raw, String message, String knownBy) {
    /** A rejection in a file. */
    public Rejection(long inputId, long record, long line, RejectionReason reason, String raw, String message) {
        this(inputId, record, line, reason, raw, message, "");
    }

    /** The same rejection as another record of its file. */
    public Rejection numbered(long number) {
        return new Rejection(inputId, number, line, reason, raw, message, knownBy);
    }
}
