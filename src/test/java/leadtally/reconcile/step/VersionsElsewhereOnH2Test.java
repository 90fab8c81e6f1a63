package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class VersionsElsewhereOnH2Test extends VersionsElsewhereContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
