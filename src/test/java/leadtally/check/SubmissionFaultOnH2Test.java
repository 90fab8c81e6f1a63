package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SubmissionFaultOnH2Test extends SubmissionFaultContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
