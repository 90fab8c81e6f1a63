package leadtally.report;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PublishingOnH2Test extends PublishingContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
