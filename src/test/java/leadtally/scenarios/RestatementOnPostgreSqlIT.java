package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class RestatementOnPostgreSqlIT extends RestatementContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
