package leadtally.report;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishingOnPostgreSqlIT extends PublishingContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
