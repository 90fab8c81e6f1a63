package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PurgeBoundOnPostgreSqlIT extends PurgeBoundContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
