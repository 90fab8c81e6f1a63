package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TieOutFaultOnPostgreSqlIT extends TieOutFaultContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
