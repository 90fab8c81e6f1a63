package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PurgeOnH2IT extends PurgeContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
