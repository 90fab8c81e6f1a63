package leadtally.summarise;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SummariesOnPostgreSqlIT extends SummariesContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
