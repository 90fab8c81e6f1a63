package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class NightsOnH2IT extends NightsContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
