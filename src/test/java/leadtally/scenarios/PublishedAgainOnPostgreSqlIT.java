package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishedAgainOnPostgreSqlIT extends PublishedAgainContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
