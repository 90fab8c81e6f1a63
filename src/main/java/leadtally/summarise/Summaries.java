package leadtally.summarise;

import java.util.List;
import java.util.Map;
import leadtally.database.Store;

/** Makes the day figures again for the days in {@code touched_day} of a run (rules 7.1 to 7.4). Whatever a run leaves untouched keeps its figures. */
public final class Summaries {
    private static final List<String> TABLES =
            List.of("day_waterfall", "day_call_result", "day_call_activity", "day_transfer", "day_billing", "day_feed");

    /** The bucket under which this stage touches further days. */
    private static final int TOUCHED_BUCKET = -3;

    private final Store store;

    public Summaries(Store store) {
        this.store = store;
    }

    /** All six tables, in one transaction; the same again yields the same rows. */
    public void summarise(long runNo) {
        store.inTransaction(() -> {
            Map<String, ?> parameters = Map.of("run_no", runNo, "bucket", TOUCHED_BUCKET, "known_types", KnownTypes.all());
            store.update("queries/summarise/touch_repeated", parameters);
            for (String table : TABLES) {
                store.update("queries/summarise/" + table + "_delete", parameters);
                store.update("queries/summarise/" + table, parameters);
            }
            store.update("queries/summarise/day_feed_silent", parameters);
            return null;
        });
    }
}
