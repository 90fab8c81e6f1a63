package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class BucketsOnH2IT extends BucketsContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
