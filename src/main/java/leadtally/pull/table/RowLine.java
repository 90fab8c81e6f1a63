package leadtally.pull.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A row as a line of the archive: a wrapper with the row's key and time, and its body as it came; one that is no JSON object stands as a text and is rejected when it is read. */
final class RowLine {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private RowLine() {}

    static String of(RowReader row, boolean house, Instant fetchedAt, String query, Instant since) throws SQLException {
        Instant changed = row.changedAt();
        ObjectNode line = JSON.createObjectNode();
        line.put("received_at", fetchedAt.toString());
        line.putObject("request").put("query", query).put("since", since.toString());
        line.put("status", "row");
        line.put("row_key", row.key());
        line.put("changed_at", changed == null ? "" : changed.toString());
        if (house) {
            submission(line, row.submission());
        } else {
            body(line, row.body());
        }
        return line.toString() + "\n";
    }

    private static void submission(ObjectNode line, Map<String, String> cells) {
        ObjectNode body = line.putObject("body");
        cells.forEach(body::put);
    }

    private static void body(ObjectNode line, String text) {
        if (isObject(text)) {
            // Line ends in JSON stand between values only.
            line.putRawValue("body", new RawValue(text.strip().replace('\n', ' ').replace('\r', ' ')));
        } else {
            line.put("body", text);
        }
    }

    private static boolean isObject(@Nullable String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree != null && tree.isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
