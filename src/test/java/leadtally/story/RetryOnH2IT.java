package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RetryOnH2IT extends RetryContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
