package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class StoredContentsOnH2Test extends StoredContentsContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
