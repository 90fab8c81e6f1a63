package leadtally.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import leadtally.database.Columns;

/** One delivery of a fact: file, line and record, source and run, and how it was counted for its file (rule 9.1). */
record Arrival(UUID identity, UUID contentKey, String source, String path, long line, long record, long run, String counted) {
    static Arrival read(ResultSet row, int index) throws SQLException {
        return new Arrival(
                Columns.uuid(row, "identity"), Columns.uuid(row, "content_key"), row.getString("source"), row.getString("path"),
                row.getLong("line_no"), row.getLong("record_no"), row.getLong("run_no"), row.getString("arrival"));
    }

    String sentence() {
        String word = switch (counted) {
            case "fact" -> "new";
            case "version" -> "a new version";
            default -> "delivered again";
        };
        return path + ":" + line + ", record " + record + ", source " + source + ", run " + run + ": " + word;
    }
}
