package leadtally.reconcile.step;

import leadtally.database.Store;
import leadtally.database.TestStores;

class VersionsElsewhereOnPostgreSqlIT extends VersionsElsewhereContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
