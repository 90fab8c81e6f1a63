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
 */
public record RejectedRecord(
        long run, long inputId, String source, String path, long line, long record, RejectionReason reason, String raw, String message) {
    private static final int SHOWN = 2_000;

    static RejectedRecord read(ResultSet row) throws SQLException {
        return new RejectedRecord(
                row.getLong("run_no"), row.getLong("input_id"), row.getString("source"), row.getString("path"), row.getLong("line_no"),
                row.getLong("record_no"), RejectionReason.valueOf(row.getString("reason")), row.getString("raw"), row.getString("message"));
    }

    /**
     * @param full whether phones may be shown; else every digit of what could be one is a {@code *}
     */
    public List<String> lines(boolean full) {
        List<String> lines = new ArrayList<>();
        lines.add(reason + "  run " + run + ", source " + source + ", record " + record);
        lines.add("  " + message);
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
