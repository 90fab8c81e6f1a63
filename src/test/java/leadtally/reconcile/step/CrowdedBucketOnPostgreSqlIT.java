package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class CrowdedBucketOnPostgreSqlIT extends CrowdedBucketContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
