package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class UnfinishedRunOnH2IT extends UnfinishedRunContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
