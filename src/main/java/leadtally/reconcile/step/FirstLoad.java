package leadtally.reconcile.step;

import java.util.Map;
import leadtally.database.Dialect;
import leadtally.database.Store;

/**
 * The first load of a store on PostgreSQL: the indexes of the large tables are made when all is stored. No step of such a run looks anything up there before. A run that broke off leaves a
 * store without them; the next one makes them first.
 */
public final class FirstLoad {
    private final Store store;

    public FirstLoad(Store store) {
        this.store = store;
    }

    /**
     * To be called before a run stores anything.
     *
     * @param first whether the store has no fact but this run's
     */
    public void begin(boolean first) {
        call(first ? "queries/intake/begin_first_load" : "queries/intake/end_first_load");
    }

    /** To be called when everything is stored. */
    public void end() {
        call("queries/intake/end_first_load");
    }

    private void call(String query) {
        if (store.dialect() == Dialect.POSTGRESQL) {
            store.query(query, Map.of(), (row, i) -> "");
        }
    }
}
