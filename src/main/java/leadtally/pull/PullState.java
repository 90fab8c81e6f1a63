package leadtally.pull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list is, as stored (table {@code pull}).
 *
 * @param list name of the list
 * @param part number of the window among those of the run
 * @param coveredTo up to which the source is known once it is done; never later than the machine's clock at its beginning or the run's as-of, so that the next pull reads on from
 *     there whatever the clock says
 * @param file of the archive that is being written, without ending
 * @param durableBytes of it that count
 * @param cursor of the next page; see {@link #FIRST} and {@link #END}
 * @param pages that came since the list was begun, or begun again
 * @param records on them
 * @param restarts how often the list was begun again
 * @param state {@code running}, {@code done} or {@code failed}
 * @param message why it failed, or of a running list which page was refused for itself alone
 */
public record PullState(
        long runNo,
        String source,
        String list,
        int part,
        Window window,
        Instant coveredTo,
        Instant beganAt,
        String file,
        long durableBytes,
        String cursor,
        long pages,
        long records,
        int restarts,
        String state,
        String message) {
    static final String FIRST = "";

    /** No page is left. Cursors of vendors are stored with a prefix, so that none is taken for it. */
    static final String END = "end";

    private static final String AT = "at ";

    /** The vendor's cursor of the next page, {@code ""} for the first. */
    String vendorCursor() {
        return cursor.startsWith(AT) ? cursor.substring(AT.length()) : "";
    }

    boolean isAtEnd() {
        return cursor.equals(END);
    }

    public boolean isFailed() {
        return state.equals("failed");
    }

    static String stored(@Nullable String vendorCursor) {
        return vendorCursor == null ? END : AT + vendorCursor;
    }

    PullState behind(long durable, long moreRecords, String next) {
        return new PullState(runNo, source, list, part, window, coveredTo, beganAt, file, durable, next, pages + 1, records + moreRecords, restarts, state, message);
    }

    PullState in(String otherFile) {
        return new PullState(runNo, source, list, part, window, coveredTo, beganAt, otherFile, 0, cursor, pages, records, restarts, state, message);
    }

    /** Behind a page that was refused for itself alone; the first refusal is the list's message. */
    PullState at(String next, String refused) {
        String first = message.isEmpty() ? refused : message;
        return new PullState(runNo, source, list, part, window, coveredTo, beganAt, file, durableBytes, next, pages, records, restarts, state, first);
    }

    PullState again() {
        return new PullState(runNo, source, list, part, window, coveredTo, beganAt, file, durableBytes, FIRST, 0, 0, restarts + 1, state, "");
    }

    PullState ended(String as, String why) {
        return new PullState(runNo, source, list, part, window, coveredTo, beganAt, file, durableBytes, cursor, pages, records, restarts, as, why);
    }
}
