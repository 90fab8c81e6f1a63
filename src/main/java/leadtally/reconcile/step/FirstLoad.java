package leadtally.reconcile.step;

import java.util.Map;
import leadtally.database.Dialect;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The first load of a store: indexes of the large tables are made when all is stored. No step of such a run looks anything up there before. A run that broke off leaves a store without them;
 * the next one makes them first.
 */
public final class FirstLoad {
    private final Store store;

    public FirstLoad(Store store) {
        this.store = store;
    }

    /**
     * To be called before a run stores anything, outside of a transaction: H2 commits with every change of an index.
     *
     * @param first whether the store has no fact but this run's
     */
    public void begin(boolean first) {
        if (!first) {
            end();
            settle();
        } else if (store.dialect() == Dialect.H2) {
            script("begin");
        } else {
            call("begin_first_load");
        }
    }

    /**
     * To be called when everything is stored, before anything else in a transaction: H2 commits it, and PostgreSQL makes the indexes in two others. Nothing is done where the indexes are
     * there.
     */
    public void end() {
        if (store.query("queries/intake/first_load_ended", Map.of(), (row, i) -> row.getBoolean("has_ended")).get(0)) {
            return;
        }
        if (store.dialect() == Dialect.H2) {
            script("end");
        } else {
            SideBySide.all(() -> call("index_vendor_events"), () -> call("index_judgements"));
        }
    }

    /** To be called when the run has read all that it wants: until then PostgreSQL lets the loaded tables be. Nothing is done where a later run's begin did it. */
    public void settle() {
        if (store.dialect() == Dialect.POSTGRESQL) {
            call("vacuum_after_first_load");
        }
    }

    private void call(String function) {
        store.inTransaction(() -> store.query("queries/intake/" + function, Map.of(), (row, i) -> ""));
    }

    private void script(String name) {
        new ResourceDatabasePopulator(new ClassPathResource("sql/schema/first_load/" + name + ".h2.sql")).execute(store.dataSource());
    }
}
