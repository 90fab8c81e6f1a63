package leadtally.pull.vendor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leadping's lists (its OpenAPI description): POST with the options in the body, an opaque continuation token, oldest first. */
public final class LeadpingList implements VendorList {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Kind kind;
    private final int pageSize;

    /** A list, and how it is told which time it is asked for. */
    public enum Kind {
        EVENTS("events", "/events/all/my", true),
        LEADS("leads", "/leads/all/my?archiveFilter=all", false),
        USAGE("usage", "/usage/all/my", false),
        TRANSACTIONS("transactions", "/transactions/all/my", true);

        private final String word;
        private final String path;
        private final boolean byQuery;

        Kind(String word, String path, boolean byQuery) {
            this.word = word;
            this.path = path;
            this.byQuery = byQuery;
        }
    }

    public LeadpingList(Kind kind, int pageSize) {
        this.kind = kind;
        this.pageSize = pageSize;
    }

    @Override
    public String name() {
        return kind.word;
    }

    @Override
    public VendorRequest request(Window window, String cursor) {
        ObjectNode options = JSON.createObjectNode();
        options.put("pageSize", pageSize);
        options.put("includeCount", true);
        options.putArray("orderBy").addObject().put("field", "createdAt").put("direction", "asc");
        if (!kind.byQuery) {
            options.putArray("rangeFilters").addObject()
                    .put("field", "createdAt").put("greaterThanOrEqual", window.from().toString()).put("lessThan", window.to().toString());
        }
        if (!cursor.isEmpty()) {
            options.put("continuationToken", cursor);
        }
        String time = kind.byQuery ? "?startAt=" + encoded(window.from().toString()) + "&endAt=" + encoded(window.to().toString()) : "";
        return VendorRequest.post(kind.path + time, options.toString());
    }

    @Override
    public Page read(JsonNode body, String cursor) throws BrokenAnswer {
        JsonNode items = body.get("items");
        if (items == null || !items.isArray()) {
            throw new BrokenAnswer("an answer without items");
        }
        return Page.of(items, Members.text(body, "continuationToken"), Members.count(body, "totalCount", -1));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
