package leadtally.job.step;

import java.util.Map;
import leadtally.database.Store;
import leadtally.job.Run;

/**
 * Tells that a step, or a bucket of it, is done. It is set in the transaction of the work itself: a process killed between that commit and Batch's own record of it
 * leaves the mark, and the resumed run does not do the work a second time.
 */
public final class DoneMark {
    private final Store store;
    private final Map<String, Object> key;

    DoneMark(Store store, Run run, String stage, int bucket) {
        this(store, run.number(), stage, bucket);
    }

    public DoneMark(Store store, long runNo, String stage, int bucket) {
        this.store = store;
        this.key = Map.of("run_no", runNo, "stage", stage, "bucket", bucket);
    }

    public boolean isSet() {
        return store.query("queries/job/is_done", key, (row, i) -> row.getInt("done") > 0).get(0);
    }

    /** Fails where another process has set it meanwhile, and with it the transaction. */
    public void set() {
        store.update("queries/job/mark_done", key);
    }
}
