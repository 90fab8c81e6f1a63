package leadtally.job;

import java.time.LocalDate;
import java.util.Map;
import leadtally.database.Store;

/**
 * What people changed between runs and the next run must judge or publish: under run number 0, which no run has, until a run takes it over as touched by itself.
 */
public final class PendingWork {
    /** The number that pending groups and days stand under. */
    public static final long RUN = 0;

    /** The bucket of days and groups that people touched; no step has it. Restatement knows by it what was taken in again ({@link leadtally.report.step.FactsSince}). */
    static final int BUCKET = -5;

    /** The bucket of days and groups of runs before this one that published nothing. */
    static final int TAKEN_OVER = -4;

    /** The bucket of all days, of a run that judges everything again. */
    static final int EVERY_DAY = -6;

    private final Store store;

    public PendingWork(Store store) {
        this.store = store;
    }

    /** Has the next run make the figures of a day again, and publish it if they changed. */
    void touch(LocalDate day) {
        store.update("queries/job/touch_pending_day", Map.of("run_no", RUN, "bucket", BUCKET, "business_day", day));
    }

    /** Whether people had records taken in again that no run has judged yet. */
    boolean hasRetried() {
        return store.query("queries/job/retried_groups", Map.of("pending", RUN), (row, i) -> row.getLong("retried") > 0).get(0);
    }

    /** Makes what is pending, and what abandoned runs stored and may not have judged, the run's own; the same again changes nothing. To be called before the run chooses its groups, in its transaction. */
    public void takeOver(long runNo) {
        Map<String, ?> parameters = Map.of("run_no", runNo, "pending", RUN, "bucket", BUCKET);
        store.update("queries/job/take_pending_groups", parameters);
        store.update("queries/job/take_pending_days", parameters);
        store.update("queries/job/forget_pending_groups", Map.of("pending", RUN));
        store.update("queries/job/forget_pending_days", Map.of("pending", RUN));
        store.update("queries/job/take_over_touched_groups", Map.of("run_no", runNo, "bucket", TAKEN_OVER));
        store.update("queries/job/forget_taken_over_groups", Map.of("run_no", runNo));
    }
}
