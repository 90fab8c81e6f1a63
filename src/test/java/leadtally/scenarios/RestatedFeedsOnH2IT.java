package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatedFeedsOnH2IT extends RestatedFeedsContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
