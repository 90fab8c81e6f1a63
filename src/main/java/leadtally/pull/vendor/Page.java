package leadtally.pull.vendor;

import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a list.
 *
 * @param records on it
 * @param content digest of its records: an equal page came before
 * @param next cursor of the next page, null if this is the last
 * @param total records of the whole list as the vendor counts them, -1 if it does not say
 */
public record Page(long records, String content, @Nullable String next, long total) {
    static Page of(JsonNode items, @Nullable String next, long total) {
        return new Page(items.size(), Digests.sha256Hex(items.toString()), next, total);
    }
}
