package leadtally.pull;

import leadtally.database.TestStores;

class TableSourceOnPostgreSqlIT extends TableSourceContract {
    @Override
    String url() {
        return TestStores.postgresqlUrl();
    }

    @Override
    String user() {
        return "postgres";
    }

    @Override
    String nowhere() {
        return TestStores.postgresqlUrl().replaceFirst("/[^/?]+(\\?|$)", "/nowhere$1");
    }
}
