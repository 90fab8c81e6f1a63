package leadtally.summarise;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SummariesOnH2Test extends SummariesContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
