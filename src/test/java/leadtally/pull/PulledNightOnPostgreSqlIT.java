package leadtally.pull;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PulledNightOnPostgreSqlIT extends PulledNightContract {
    @Override
    Store open() {
        return TestStores.postgresql();
    }
}
