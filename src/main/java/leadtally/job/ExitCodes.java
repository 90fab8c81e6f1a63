package leadtally.job;

import leadtally.database.StoreHeld;
import leadtally.database.UnusableStore;

/** What the scheduler reads (interface.md, Exit codes). */
public final class ExitCodes {
    public static final int PUBLISHED = 0;
    public static final int FAILED = 1;
    public static final int THRESHOLD_CROSSED = 2;
    public static final int SOURCE_MISSING = 3;
    public static final int STORE_HELD = 4;
    public static final int TIE_OUT_FAILED = 5;
    public static final int USAGE = 64;
    public static final int INTERRUPTED = 130;
    public static final int TERMINATED = 143;

    private ExitCodes() {}

    /** The code of a command that ended with an exception. */
    public static int of(Throwable failure) {
        if (failure instanceof UsageFault || failure instanceof UnusableStore) {
            return USAGE;
        }
        if (failure instanceof TieOutFailed) {
            return TIE_OUT_FAILED;
        }
        return failure instanceof StoreHeld ? STORE_HELD : FAILED;
    }
}
