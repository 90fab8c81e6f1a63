package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatedFeedsOnPostgreSqlIT extends RestatedFeedsContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
