package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatedLeadsOnH2IT extends RestatedLeadsContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
