package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class GlobalCausesOnH2Test extends GlobalCausesContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
