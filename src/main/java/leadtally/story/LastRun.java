package leadtally.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Store;

/** The run that what is stored was last judged by. */
public record LastRun(long number, Instant asOf) {
    /** Empty if nothing was judged yet. */
    public static Optional<LastRun> of(Store store) {
        return store.query("queries/job/last_judged_run", Map.of(), (row, i) -> new LastRun(row.getLong("run_no"), Columns.instant(row, "as_of")))
                .stream()
                .findFirst();
    }
}
