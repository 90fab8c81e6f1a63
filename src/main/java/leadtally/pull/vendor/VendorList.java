package leadtally.pull.vendor;

import leadtally.pull.PullFailed;
import leadtally.pull.Window;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list that a vendor gives by pages. */
public interface VendorList {
    /** What the list is called in the archive, in messages and in the store. */
    String name();

    /**
     * Makes ready what the requests need.
     *
     * @throws PullFailed if something is missing
     */
    default void ready() {}

    /**
     * @param cursor of the page, {@code ""} for the first
     */
    VendorRequest request(Window window, String cursor);

    /**
     * What the answer to {@link #request} is.
     *
     * @throws BrokenAnswer if it is no page of the list, or not the page asked for
     */
    Page read(JsonNode body, String cursor) throws BrokenAnswer;

    /** The page behind one that the vendor refuses for itself alone; null if there is none, or a refusal is the whole list's. */
    default @Nullable String behindRefused(String cursor) {
        return null;
    }

    /** Whether a cursor is of another list than this one has become since: it is begun again. */
    default boolean isOutdated(String cursor) {
        return false;
    }

    /**
     * How the refusal of one page is told.
     *
     * @param what the vendor said
     */
    default String refusal(String cursor, String what) {
        return what;
    }

    /**
     * How a list is told of which pages were refused.
     *
     * @param pages that came
     * @param first refusal
     */
    default String refused(long pages, String first) {
        return name() + ": " + first;
    }

    /** Whether the vendor's refusal concerns one page only: the others are still asked for. */
    default boolean isRefusedAlone(int status) {
        return false;
    }

    /** Whether pages are counted, so that what vanishes meanwhile moves the rest between them, and none before the last is empty by right. */
    default boolean isCounted() {
        return false;
    }

    /** Whether the vendor's list is asked for by whole days: what lies outside of the window is left out when it is read. */
    default boolean isCutBack() {
        return false;
    }
}
