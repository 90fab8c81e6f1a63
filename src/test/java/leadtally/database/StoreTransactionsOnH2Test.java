package leadtally.database;

class StoreTransactionsOnH2Test extends StoreTransactionsContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
