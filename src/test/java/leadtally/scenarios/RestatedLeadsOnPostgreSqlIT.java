package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatedLeadsOnPostgreSqlIT extends RestatedLeadsContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
