package leadtally.database;

class TestStoresOnPostgreSqlIT extends TestStoresContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
