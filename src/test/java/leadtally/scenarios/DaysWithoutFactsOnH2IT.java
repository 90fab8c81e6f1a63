package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class DaysWithoutFactsOnH2IT extends DaysWithoutFactsContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
