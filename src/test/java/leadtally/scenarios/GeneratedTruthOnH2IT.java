package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class GeneratedTruthOnH2IT extends GeneratedTruthContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
