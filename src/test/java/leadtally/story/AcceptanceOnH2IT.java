package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class AcceptanceOnH2IT extends AcceptanceContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
