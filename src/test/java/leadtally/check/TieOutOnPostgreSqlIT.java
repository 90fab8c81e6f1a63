package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TieOutOnPostgreSqlIT extends TieOutContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
