package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class GlobalCausesOnPostgreSqlIT extends GlobalCausesContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
