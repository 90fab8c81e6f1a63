package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class ResumeOnH2IT extends ResumeContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
