package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class UnfinishedRunOnPostgreSqlIT extends UnfinishedRunContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
