package leadtally.reconcile.step;

import java.util.Map;
import leadtally.database.Store;

/** Counts the events of the days that a run touched, once, into {@code day_event}: what silence and the summaries of events are made of (rules 6, 7.2 to 7.4). */
public final class DayEvents {
    private final Store store;

    public DayEvents(Store store) {
        this.store = store;
    }

    /** Counts the touched days again; the same again yields the same rows. */
    public void count(long runNo) {
        store.inTransaction(() -> {
            Map<String, ?> run = Map.of("run_no", runNo);
            store.update("queries/reconcile/feed_events_delete", run);
            store.update("queries/reconcile/feed_events", run);
            return null;
        });
    }
}
