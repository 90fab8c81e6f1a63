package leadtally.pull;

import leadtally.database.Store;
import leadtally.database.TestStores;

class PulledNightOnH2IT extends PulledNightContract {
    @Override
    Store open() {
        return TestStores.h2();
    }
}
