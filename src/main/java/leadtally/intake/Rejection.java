package leadtally.intake;

import leadtally.lead.RejectionReason;

/**
 * An input record that cannot be used, kept raw.
 *
 * @param raw the record's bytes as text, invalid UTF-8 replaced, at most 64 KiB of it
 * @param message what is wrong with it, phones masked
 */
public record Rejection(long inputId, long record, long line, RejectionReason reason, String raw, String message) {}
