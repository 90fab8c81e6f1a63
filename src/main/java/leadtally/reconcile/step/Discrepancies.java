package leadtally.reconcile.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import leadtally.database.Store;

/**
 * Carries discrepancies from run to run (rules 6.1, 6.2): a cause that is new raises one, a cause that is gone resolves it, a cause that returns opens the same row again. The
 * same again in the same run changes nothing.
 */
public final class Discrepancies {
    /** The bucket under which this step touches days. */
    static final int TOUCHED_BUCKET = -2;

    private final Store store;

    public Discrepancies(Store store) {
        this.store = store;
    }

    /** Open discrepancies whose subject went from one day to another. */
    private record Moved(LocalDate from, LocalDate to, long discrepancies) {}

    /**
     * Brings the discrepancies to the causes that changed since this was done last ({@link ChangedCauses}), in one transaction; the days concerned are touched.
     *
     * @param keptFrom the first day of which new discrepancies are raised: of purged days only a part is still known
     */
    public void carry(long runNo, Instant asOf, LocalDate keptFrom) {
        store.inTransaction(() -> {
            store.update("queries/reconcile/carry_changed", Map.of());
            List<Moved> moved = store.query("queries/reconcile/carry_moved", Map.of(), (row, i) -> new Moved(
                    row.getObject("old_day", LocalDate.class), row.getObject("new_day", LocalDate.class), row.getLong("discrepancies")));
            Map<String, ?> run = Map.of("run_no", runNo, "as_of", asParameter(asOf), "bucket", TOUCHED_BUCKET, "kept_from", keptFrom);
            store.update("queries/reconcile/carry_present", run);
            store.update("queries/reconcile/carry_gone", run);
            store.update("queries/reconcile/carry_new", run);
            store.update("queries/reconcile/carry_touch_days", run);
            GlobalCauses.touch(store, runNo, TOUCHED_BUCKET, moved.stream().map(Moved::from).distinct().toList());
            countOpen(run, moved);
            store.update("queries/reconcile/changed_cause_delete", Map.of());
            store.update("queries/reconcile/changed_discrepancy_delete", Map.of());
            return null;
        });
    }

    private void countOpen(Map<String, ?> run, List<Moved> moved) {
        store.update("queries/reconcile/carry_open_begin", run);
        store.update("queries/reconcile/carry_open_first", run);
        store.update("queries/reconcile/carry_open_count", run);
        Map<LocalDate, Long> net = new TreeMap<>();
        for (Moved days : moved) {
            net.merge(days.from(), -days.discrepancies(), Long::sum);
            net.merge(days.to(), days.discrepancies(), Long::sum);
        }
        net.forEach((day, count) ->
                store.update("queries/reconcile/carry_open_moved", Map.of("business_day", day, "moved", count)));
    }

    private static Object asParameter(Instant asOf) {
        return Objects.requireNonNull(Store.at(asOf));
    }
}
