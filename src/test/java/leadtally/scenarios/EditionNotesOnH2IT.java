package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class EditionNotesOnH2IT extends EditionNotesContract {
    @Override
    Store store() {
        return TestStores.h2();
    }
}
