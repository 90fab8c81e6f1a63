package leadtally.pull.vendor;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import leadtally.lead.Digests;
import leadtally.pull.EventIdFile;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Single Leadping events, {@code GET /events/{eventId}}: those that were asked for by id, and those that a list left out. Each is a page; the cursor is the place among the ids, and
 * which ids they were: of others it says nothing.
 */
public final class LeadpingEventsById implements VendorList {
    /** What concerns the key, the rate or the vendor, and so all ids. */
    private static final Set<Integer> OF_ALL = Set.of(401, 402, 403, 407, 408, 425, 429);

    private final String name;
    private final Supplier<List<String>> given;
    private final UnaryOperator<String> place;
    private final String remedy;
    private List<String> ids = List.of();
    private String which = "";

    /**
     * @param given the ids; asked for when the list is
     */
    public LeadpingEventsById(String name, Supplier<List<String>> given) {
        this(name, given, id -> "", "ask the vendor why its ledger names what it does not give");
    }

    private LeadpingEventsById(String name, Supplier<List<String>> given, UnaryOperator<String> place, String remedy) {
        this.name = name;
        this.given = given;
        this.place = place;
        this.remedy = remedy;
    }

    /** Those of a file. */
    public static LeadpingEventsById of(EventIdFile file) {
        return new LeadpingEventsById("ids", file::read, id -> file.place(id) + " - ", "correct that line, or take it out; the next run asks for all ids again");
    }

    @Override
    public void ready() {
        ids = List.copyOf(given.get());
        which = Digests.sha256Hex(String.join("\n", ids)).substring(0, 16);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VendorRequest request(Window window, String cursor) {
        return VendorRequest.get("/events/" + LeadpingList.encoded(id(cursor)).replace("+", "%20"));
    }

    @Override
    public boolean isOutdated(String cursor) {
        return !cursor.isEmpty() && !cursor.endsWith(" " + which);
    }

    /** What the vendor says of one event, or gives in its place, says nothing of the others. */
    @Override
    public boolean isRefusedAlone(int status) {
        return status >= 200 && status / 100 != 3 && !OF_ALL.contains(status);
    }

    @Override
    public @Nullable String behindRefused(String cursor) {
        int next = place(cursor) + 1;
        return next < ids.size() ? next + " " + which : null;
    }

    @Override
    public String refusal(String cursor, String what) {
        return place.apply(id(cursor)) + what;
    }

    @Override
    public String refused(long pages, String first) {
        long refused = ids.size() - pages;
        return name + ": " + refused + " of " + ids.size() + (ids.size() == 1 ? " id" : " ids") + " not given, first " + first + "; " + remedy;
    }

    @Override
    public Page read(JsonNode body, String cursor) throws BrokenAnswer {
        if (!id(cursor).equals(Members.text(body, "id"))) {
            throw new BrokenAnswer("an answer that is not the event asked for");
        }
        return new Page(1, id(cursor), behindRefused(cursor), -1);
    }

    private String id(String cursor) {
        return ids.get(place(cursor));
    }

    private static int place(String cursor) {
        return cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, cursor.indexOf(' ')));
    }
}
