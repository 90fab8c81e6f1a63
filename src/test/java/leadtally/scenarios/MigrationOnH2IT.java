package leadtally.scenarios;

import leadtally.database.TestStores;

class MigrationOnH2IT extends MigrationContract {
    @Override
    String url() {
        return TestStores.h2Url();
    }
}
