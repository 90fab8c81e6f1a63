package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class AcceptanceOnPostgreSqlIT extends AcceptanceContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
