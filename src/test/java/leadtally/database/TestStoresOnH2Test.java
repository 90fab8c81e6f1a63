package leadtally.database;

class TestStoresOnH2Test extends TestStoresContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
