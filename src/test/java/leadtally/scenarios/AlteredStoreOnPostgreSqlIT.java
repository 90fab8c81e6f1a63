package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class AlteredStoreOnPostgreSqlIT extends AlteredStoreContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
