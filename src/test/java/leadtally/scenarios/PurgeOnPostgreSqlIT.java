package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PurgeOnPostgreSqlIT extends PurgeContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
