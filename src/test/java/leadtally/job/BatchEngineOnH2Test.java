package leadtally.job;

import leadtally.database.Store;
import leadtally.database.TestStores;

class BatchEngineOnH2Test extends BatchEngineContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
