package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class BucketsOnPostgreSqlIT extends BucketsContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
