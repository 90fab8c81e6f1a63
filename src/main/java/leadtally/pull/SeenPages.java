package leadtally.pull;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import leadtally.lead.Digests;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.vendor.Page;

/** The pages that a list gave so far, so that one that comes again and a cursor that goes back are noticed. */
final class SeenPages {
    private final Set<UUID> contents = new HashSet<>();
    private final Set<UUID> cursors = new HashSet<>();
    private long total = -1;

    void add(UUID content, UUID cursor, long newTotal) {
        contents.add(content);
        cursors.add(cursor);
        total = newTotal < 0 ? total : newTotal;
    }

    void add(String cursor, Page page) {
        add(Digests.key(page.content()), Digests.key(cursor), page.total());
    }

    /** The vendor's count of the whole list, as it was told last; -1 if never. */
    long total() {
        return total;
    }

    /**
     * @param number of the page in the list, for the message
     * @throws BrokenAnswer if the page cannot be the one behind those
     */
    Page checked(Page page, String cursor, long number) throws BrokenAnswer {
        if (page.records() > 0 && contents.contains(Digests.key(page.content()))) {
            throw new BrokenAnswer("page " + number + " is one that came before");
        }
        String next = page.next();
        if (next != null && (next.equals(cursor) || cursors.contains(Digests.key(next)))) {
            throw new BrokenAnswer("the cursor behind page " + number + " goes back");
        }
        return page;
    }
}
