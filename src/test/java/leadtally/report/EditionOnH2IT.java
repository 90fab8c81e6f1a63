package leadtally.report;

import leadtally.database.Store;
import leadtally.database.TestStores;

class EditionOnH2IT extends EditionContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
