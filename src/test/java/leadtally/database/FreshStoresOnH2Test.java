package leadtally.database;

class FreshStoresOnH2Test extends FreshStoresContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
