package leadtally.report;

import leadtally.database.Store;
import leadtally.database.TestStores;

class EditionOnPostgreSqlIT extends EditionContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
