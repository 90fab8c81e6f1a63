package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishedAgainOnH2IT extends PublishedAgainContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
