package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class AlteredStoreOnH2IT extends AlteredStoreContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
