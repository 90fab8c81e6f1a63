package leadtally.scenarios;

import leadtally.database.TestStores;

class MigrationOnPostgreSqlIT extends MigrationContract {
    @Override
    String url() {
        return TestStores.postgresqlUrl();
    }
}
