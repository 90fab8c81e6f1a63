package leadtally.database;

class StoreTransactionsOnPostgreSqlIT extends StoreTransactionsContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
