package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class DiscrepanciesOnH2Test extends DiscrepanciesContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
