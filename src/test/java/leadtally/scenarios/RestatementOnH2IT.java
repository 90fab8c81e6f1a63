package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatementOnH2IT extends RestatementContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
