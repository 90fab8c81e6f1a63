package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class DiscrepanciesOnPostgreSqlIT extends DiscrepanciesContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
