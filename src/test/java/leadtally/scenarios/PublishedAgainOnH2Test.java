package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishedAgainOnH2Test extends PublishedAgainContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
