package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import leadtally.lead.RejectionReason;

/**
 * A record that could not be used, with where it came from.
 *
 * @param record its number in the file
 * @param raw as received, at most 64 KiB of it
 * @param message where, what, and what to do next
 * @param purged whether its raw text was purged
 */
public record RejectedRecord(
        long run, long inputId, String source, String path, long line, long record, RejectionReason reason, String raw, String message, boolean purged) {
    private static final int SHOWN = 2_000;

    /**
     * @param isPurged whether a purge emptied texts of the store; of a damaged archive there may be none from the start
     */
    static RejectedRecord read(ResultSet row, boolean isPurged) throws SQLException {
        RejectionReason reason = RejectionReason.valueOf(row.getString("reason"));
        String raw = row.getString("raw");
        return new RejectedRecord(
                row.getLong("run_no"), row.getLong("input_id"), row.getString("source"), row.getString("path"), row.getLong("line_no"),
                row.getLong("record_no"), reason, raw, row.getString("message"), isPurged && raw.isEmpty() && reason != RejectionReason.DAMAGED_ARCHIVE);
    }

    /**
     * @param full whether phones may be shown; else every digit of what could be one is a {@code *}
     */
    public List<String> lines(boolean full) {
        List<String> lines = new ArrayList<>();
        lines.add(reason + "  run " + run + ", source " + source + ", record " + record);
        lines.add("  " + message);
        if (purged) {
            lines.add("  raw text purged");
        }
        String shown = full ? raw : PhoneMask.ofRecord(raw);
        shown.codePoints().limit(SHOWN).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().lines()
                .forEach(line -> lines.add("  | " + line));
        int more = shown.codePointCount(0, shown.length()) - SHOWN;
        if (more > 0) {
            lines.add("  | … and " + more + " characters more");
        }
        return lines;
    }
}
