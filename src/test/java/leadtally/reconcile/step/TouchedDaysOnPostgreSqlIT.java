package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TouchedDaysOnPostgreSqlIT extends TouchedDaysContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
