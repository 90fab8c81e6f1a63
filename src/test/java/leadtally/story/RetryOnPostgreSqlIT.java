package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RetryOnPostgreSqlIT extends RetryContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
