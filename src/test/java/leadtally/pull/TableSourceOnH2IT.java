package leadtally.pull;

import leadtally.database.TestStores;

class TableSourceOnH2IT extends TableSourceContract {
    @Override
    String url() {
        return TestStores.h2Url();
    }

    @Override
    String user() {
        return "sa";
    }

    @Override
    String nowhere() {
        return "jdbc:h2:mem:nowhere;IFEXISTS=TRUE";
    }
}
