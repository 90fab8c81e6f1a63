package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class StoredContentsOnPostgreSqlIT extends StoredContentsContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
