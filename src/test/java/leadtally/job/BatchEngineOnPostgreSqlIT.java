package leadtally.job;

import leadtally.database.Store;
import leadtally.database.TestStores;

class BatchEngineOnPostgreSqlIT extends BatchEngineContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
