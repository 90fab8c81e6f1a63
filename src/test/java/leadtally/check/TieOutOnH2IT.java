package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TieOutOnH2IT extends TieOutContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
