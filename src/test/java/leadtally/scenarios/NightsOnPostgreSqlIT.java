package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class NightsOnPostgreSqlIT extends NightsContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
