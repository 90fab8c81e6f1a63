package leadtally.scenarios;

import leadtally.database.Store;
import leadtally.database.TestStores;

class EditionNotesOnPostgreSqlIT extends EditionNotesContract {
    @Override
    Store store() {
        return TestStores.postgresql();
    }
}
