package leadtally.pull.vendor;

import java.time.ZoneId;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import tools.jackson.databind.JsonNode;

/**
 * OtoniStark's leads, {@code GET /user/leads}: counted pages (a Laravel paginator). Its filters are whole days in a zone that it does not state: a day more is asked for at both
 * ends, and cut back by time when the archive is read. The cursor is a page's number and the size of the pages that are counted, which stays that of the first.
 */
public final class OtoniStarkLeads implements VendorList {
    private static final int LARGEST_PAGE = 100;
    private static final String SIZE = " by ";

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
                + "&date_to=" + window.to().atZone(zone).toLocalDate().plusDays(1) + "&per_page=" + size(cursor) + "&page=" + number(cursor));
    }

    @Override
    public Page read(JsonNode body, String cursor) throws BrokenAnswer {
        JsonNode leads = body.get("data");
        if (leads == null || !leads.isArray()) {
            throw new BrokenAnswer("an answer without data");
        }
        JsonNode paging = body.has("current_page") || !body.has("meta") ? body : body.get("meta");
        long asked = number(cursor);
        long given = Members.count(paging, "current_page", asked);
        if (given != asked) {
            throw new BrokenAnswer("page " + given + " in place of page " + asked);
        }
        return Page.of(leads, isMoreBehind(body, paging, leads, cursor) ? asked + 1 + SIZE + size(cursor) : null, Members.count(paging, "total", -1));
    }

    /** An answer that says nothing of pages is the last one unless such pages do not yet make up the total; without one, unless it holds exactly as many leads as were asked for. */
    private boolean isMoreBehind(JsonNode body, JsonNode paging, JsonNode leads, String cursor) throws BrokenAnswer {
        long last = Members.count(paging, "last_page", -1);
        if (last < 0 && !paging.has("next_page_url") && !body.path("links").has("next")) {
            long total = Members.count(paging, "total", -1);
            return total < 0 ? leads.size() == size(cursor) : !leads.isEmpty() && leads.size() * number(cursor) < total;
        }
        String link = paging.has("next_page_url") ? Members.text(paging, "next_page_url") : Members.text(body.path("links"), "next");
        return last >= 0 ? number(cursor) < last : link != null;
    }

    private static long number(String cursor) {
        return cursor.isEmpty() ? 1 : Long.parseLong(cursor.split(SIZE)[0]);
    }

    private int size(String cursor) {
        return cursor.contains(SIZE) ? Integer.parseInt(cursor.split(SIZE)[1]) : pageSize;
    }
}
