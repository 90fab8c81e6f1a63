package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class ResumeOnPostgreSqlIT extends ResumeContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
