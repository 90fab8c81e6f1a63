package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TieOutFaultOnH2IT extends TieOutFaultContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
