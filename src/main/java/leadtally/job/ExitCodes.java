package leadtally.job;

import java.util.List;
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

    /** From the best end to the worst. */
    private static final List<Integer> BY_GRAVITY = List.of(PUBLISHED, THRESHOLD_CROSSED, SOURCE_MISSING, FAILED, TIE_OUT_FAILED, INTERRUPTED, TERMINATED);

    private ExitCodes() {}

    /** Of how two runs of one command ended, the worse: one that published nothing is worse than one that published with an alarm. */
    static int graver(int one, int other) {
        return BY_GRAVITY.indexOf(one) < BY_GRAVITY.indexOf(other) ? other : one;
    }

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
