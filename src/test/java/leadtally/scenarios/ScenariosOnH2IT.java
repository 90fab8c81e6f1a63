package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class ScenariosOnH2IT extends ScenarioContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
