package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class CrowdedBucketOnH2Test extends CrowdedBucketContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
