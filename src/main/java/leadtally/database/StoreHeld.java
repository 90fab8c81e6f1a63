package leadtally.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Another process holds the store (exit 4); the message says which, and since when. */
public final class StoreHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int H2_FILE_IN_USE = 90020;

    /**
     * @param holder who holds it and since when, null if that cannot be told
     */
    public StoreHeld(String store, @Nullable String holder) {
        super("another run holds " + store + (holder == null ? "" : ": " + holder) + "; start again when it has ended");
    }

    /** Whether a failure, or what caused it, is that another process holds the H2 file. */
    static boolean isHeldFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE) {
                return true;
            }
        }
        return false;
    }
}
