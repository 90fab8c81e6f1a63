package leadtally.check;

import leadtally.database.Store;
import leadtally.database.TestStores;

class SubmissionFaultOnPostgreSqlIT extends SubmissionFaultContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }
}
