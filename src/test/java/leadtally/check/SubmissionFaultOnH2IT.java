package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SubmissionFaultOnH2IT extends SubmissionFaultContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }
}
