package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class GeneratedTruthOnPostgreSqlIT extends GeneratedTruthContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
