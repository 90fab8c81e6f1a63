package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class ScenariosOnPostgreSqlIT extends ScenarioContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
