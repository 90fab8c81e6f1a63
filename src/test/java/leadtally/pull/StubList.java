package leadtally.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.pull.StubVendor.Asked;
import leadtally.pull.StubVendor.Reply;
import tools.jackson.databind.json.JsonMapper;

/** A list of JSON objects with {@code id} and {@code createdAt}, served as Leadping serves its lists: by time, in pages, behind opaque tokens. */
final class StubList {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> rows = new LinkedHashMap<>();
    private final int pageSize;

    StubList(int pageSize) {
        this.pageSize = pageSize;
    }

    /** Adds a row, or replaces the one of that id. */
    StubList put(String json) {
        rows.put(JSON.readTree(json).get("id").asString(), json);
        return this;
    }

    void remove(String id) {
        rows.remove(id);
    }

    Reply page(Asked asked) {
        List<String> found = rows.values().stream().filter(row -> isOf(row, asked)).toList();
        int from = asked.token().isEmpty() ? 0 : Integer.parseInt(asked.token().substring("cursor-".length()));
        int to = Math.min(found.size(), from + pageSize);
        String token = to < found.size() ? "\"cursor-" + to + "\"" : "null";
        String items = new ArrayList<>(found.subList(Math.min(from, to), to)).stream().collect(Collectors.joining(","));
        return Reply.ok("{\"items\":[" + items + "],\"pageSize\":" + pageSize + ",\"totalCount\":" + found.size() + ",\"continuationToken\":" + token + "}");
    }

    Reply one(Asked asked) {
        String row = rows.get(asked.path().substring(asked.path().lastIndexOf('/') + 1));
        return row == null ? Reply.problem(404, "Not found", "No such event.") : Reply.ok(row);
    }

    private static boolean isOf(String row, Asked asked) {
        if (!asked.query().containsKey("startAt")) {
            return true;
        }
        Instant created = Instant.parse(JSON.readTree(row).get("createdAt").asString());
        return !created.isBefore(Instant.parse(asked.query().get("startAt"))) && created.isBefore(Instant.parse(asked.query().get("endAt")));
    }
}
