package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PurgeBoundOnH2IT extends PurgeBoundContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
