package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RetryOnH2Test extends RetryContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
