package leadtally.summarise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.DayRanges;
import leadtally.lead.Period;

/** Makes the day figures again for the days in {@code touched_day} of a run (rules 7.1 to 7.4). Whatever a run leaves untouched keeps its figures. */
public final class Summaries {
    private static final List<String> TABLES =
            List.of("day_waterfall", "day_call_result", "day_call_activity", "day_transfer", "day_billing");

    /** The bucket under which this stage touches further days. */
    private static final int TOUCHED_BUCKET = -3;

    private final Store store;
    private final BusinessDays days;
    private final LocalDate keptFrom;

    /** @param keptFrom the first day that is not purged */
    public Summaries(Store store, BusinessDays days, LocalDate keptFrom) {
        this.store = store;
        this.days = days;
        this.keptFrom = keptFrom;
    }

    /** All tables of the days, in one transaction; the same again yields the same rows. */
    public void summarise(long runNo) {
        store.inTransaction(() -> {
            Map<String, ?> parameters = Map.of("run_no", runNo, "bucket", TOUCHED_BUCKET);
            store.update("queries/summarise/touch_repeated", Map.of("run_no", runNo, "bucket", TOUCHED_BUCKET, "kept_from", keptFrom));
            for (String table : TABLES) {
                store.update("queries/summarise/" + table + "_delete", parameters);
                store.update("queries/summarise/" + table, parameters);
            }
            List<LocalDate> ofEvents =
                    store.query("queries/reconcile/days_of_touched_events", parameters, (row, i) -> Columns.day(row, "business_day"));
            DayRanges.of(ofEvents).forEach(this::feeds);
            store.update("queries/summarise/day_feed_silent", parameters);
            return null;
        });
    }

    /** An outcome lies in the instants of its event's day, so that only the submissions decided then are looked at. */
    private void feeds(Period range) {
        Map<String, Object> parameters = DayParameters.dayByDay(range, days);
        parameters.put("known_types", KnownTypes.all());
        store.update("queries/summarise/day_feed_delete", parameters);
        store.update("queries/summarise/day_feed", parameters);
    }
}
