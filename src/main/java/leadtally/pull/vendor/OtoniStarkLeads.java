package leadtally.pull.vendor;

import java.time.ZoneId;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OtoniStark's leads, {@code GET /user/leads}: counted pages (a Laravel paginator). Its filters are whole days in a zone that it does not state: a day more is asked for at both
 * ends, and cut back by time when the archive is read.
 */
public final class OtoniStarkLeads implements VendorList {
    private static final int LARGEST_PAGE = 100;

    private final ZoneId zone;
    private final int pageSize;

    /**
     * @param zone of the vendor's times
     */
    public OtoniStarkLeads(ZoneId zone, int pageSize) {
        this.zone = zone;
        this.pageSize = Math.min(pageSize, LARGEST_PAGE);
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public boolean isCounted() {
        return true;
    }

    @Override
    public boolean isCutBack() {
        return true;
    }

    @Override
    public VendorRequest request(Window window, String cursor) {
        return VendorRequest.get("/user/leads?date_from=" + window.from().atZone(zone).toLocalDate().minusDays(1)
                + "&date_to=" + window.to().atZone(zone).toLocalDate().plusDays(1) + "&per_page=" + pageSize + "&page=" + number(cursor));
    }

    @Override
    public Page read(JsonNode body, String cursor) throws BrokenAnswer {
        JsonNode leads = body.get("data");
        if (leads == null || !leads.isArray()) {
            throw new BrokenAnswer("an answer without data");
        }
        JsonNode paging = body.has("current_page") || !body.has("meta") ? body : body.get("meta");
        long asked = number(cursor);
        long given = number(paging, "current_page", asked);
        if (given != asked) {
            throw new BrokenAnswer("page " + given + " in place of page " + asked);
        }
        return Page.of(leads, next(body, paging, leads.isEmpty(), asked), number(paging, "total", -1));
    }

    private static @Nullable String next(JsonNode body, JsonNode paging, boolean empty, long asked) {
        long last = number(paging, "last_page", -1);
        JsonNode link = paging.has("next_page_url") ? paging.get("next_page_url") : body.path("links").path("next");
        boolean more = last >= 0 ? asked < last : link.isString() && !link.asString().isEmpty();
        return more && !empty ? String.valueOf(asked + 1) : null;
    }

    private static long number(JsonNode node, String member, long otherwise) {
        JsonNode value = node.get(member);
        if (value != null && value.isString() && value.asString().matches("[0-9]{1,15}")) {
            return Long.parseLong(value.asString());
        }
        return value != null && value.isIntegralNumber() ? value.longValue() : otherwise;
    }

    private static long number(String cursor) {
        return cursor.isEmpty() ? 1 : Long.parseLong(cursor);
    }
}
