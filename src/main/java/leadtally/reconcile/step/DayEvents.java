package leadtally.reconcile.step;

import java.util.Map;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.DayRanges;
import leadtally.lead.Period;

/** Counts the events of the days on which a run touched one, once, into {@code day_event}: what silence and the summaries of events are made of (rules 6, 7.2 to 7.4). */
public final class DayEvents {
    private final Store store;
    private final BusinessDays days;

    public DayEvents(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
    }

    /** Counts these days again; the same again yields the same rows. An event lies in its day's instants, so that only these are looked through. */
    public void count(long runNo) {
        store.inTransaction(() -> {
            Map<String, ?> run = Map.of("run_no", runNo);
            store.update("queries/reconcile/feed_events_delete", run);
            for (Period range : DayRanges.of(store.query("queries/reconcile/days_of_touched_events", run, (row, i) -> Columns.day(row, "business_day")))) {
                store.updateInOrder("queries/reconcile/feed_events", DayParameters.of(range, days));
            }
            return null;
        });
    }
}
