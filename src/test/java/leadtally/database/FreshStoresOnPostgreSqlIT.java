package leadtally.database;

class FreshStoresOnPostgreSqlIT extends FreshStoresContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
