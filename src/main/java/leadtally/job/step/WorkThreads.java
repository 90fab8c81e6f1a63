package leadtally.job.step;

import leadtally.database.Store;

/** How many threads of this process work at once: as many as the machine has cores and the heap has room for; each has a connection and a bucket. */
public final class WorkThreads {
    /** Each holds a connection for as long as its bucket takes, longer than others would wait for one; some are left for the run itself. */
    static final int MOST = Store.CONNECTIONS - 8;

    /** Bytes that a bucket takes at most while it is stored and judged, with room to collect its garbage. */
    private static final long HEAP_OF_ONE = 96L << 20;

    private WorkThreads() {}

    public static int count() {
        return count(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
    }

    static int count(int cores, long heap) {
        return (int) Math.max(1, Math.min(Math.min(cores, MOST), heap / HEAP_OF_ONE));
    }
}
