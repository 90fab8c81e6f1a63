package leadtally.summarise;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SummariesOnH2IT extends SummariesContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
