package leadtally.pull.vendor;

import java.util.List;
import java.util.function.Supplier;
import leadtally.pull.PullFailed;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single Leadping events, {@code GET /events/{eventId}}: those that were asked for by id, and those that a list left out. Each is a page; the cursor is the place among the ids. */
public final class LeadpingEventsById implements VendorList {
    private final String name;
    private final Supplier<List<String>> given;
    private List<String> ids = List.of();

    /**
     * @param given the ids, in an order that stays; asked for when the list is
     */
    public LeadpingEventsById(String name, Supplier<List<String>> given) {
        this.name = name;
        this.given = given;
    }

    @Override
    public void ready() {
        ids = List.copyOf(given.get());
        if (ids.isEmpty()) {
            throw new PullFailed("the file that ids: names holds no id; write one a line, or take ids: out of the job file");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VendorRequest request(Window window, String cursor) {
        return VendorRequest.get("/events/" + LeadpingList.encoded(ids.get(place(cursor))).replace("+", "%20"));
    }

    /** An event that is not there says nothing of the others. */
    @Override
    public boolean isRefusedAlone(int status) {
        return status == 404;
    }

    @Override
    public @Nullable String behindRefused(String cursor) {
        return place(cursor) + 1 < ids.size() ? String.valueOf(place(cursor) + 1) : null;
    }

    @Override
    public Page read(JsonNode body, String cursor) throws BrokenAnswer {
        JsonNode id = body.get("id");
        if (id == null || !id.asString().equals(ids.get(place(cursor)))) {
            throw new BrokenAnswer("an answer that is not the event asked for");
        }
        return new Page(1, ids.get(place(cursor)), behindRefused(cursor), -1);
    }

    private static int place(String cursor) {
        return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    }
}
