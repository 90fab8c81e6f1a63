package leadtally.report;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishingOnH2IT extends PublishingContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
