package leadtally.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Store;

/** What was purged: facts of the days before one. */
record PurgedFacts(LocalDate before, Instant at) {
    /** Empty if nothing ever was. */
    static Optional<PurgedFacts> of(Store store) {
        return store.query("queries/story/purged", Map.of(), (row, i) -> new PurgedFacts(Columns.day(row, "before_day"), Columns.instant(row, "purged_at")))
                .stream()
                .findFirst();
    }
}
