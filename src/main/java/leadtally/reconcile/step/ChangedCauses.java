package leadtally.reconcile.step;

import java.util.List;
import java.util.UUID;
import leadtally.database.Store;

/** Notes which causes were added, removed or altered, for {@link Discrepancies}: so that what a night carries over depends on what it changed, not on all that was ever found. */
final class ChangedCauses {
    private ChangedCauses() {}

    static void note(Store store, List<CauseRow> changed) {
        List<UUID> identities = changed.stream().map(CauseRow::identity).distinct().sorted().toList();
        store.bulk().insert("changed_cause", List.of("identity"), identities, (identity, row) -> row.key(identity));
    }
}
