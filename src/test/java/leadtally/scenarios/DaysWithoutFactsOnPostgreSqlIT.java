package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class DaysWithoutFactsOnPostgreSqlIT extends DaysWithoutFactsContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
