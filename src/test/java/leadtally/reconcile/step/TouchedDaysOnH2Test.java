package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class TouchedDaysOnH2Test extends TouchedDaysContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
