package leadtally.scenarios;

import java.nio.file.Path;
import leadtally.database.TestStores;

class TwoStartsOnPostgreSqlIT extends TwoStartsContract {
    @Override
    String url(Path folder) {
        return TestStores.postgresqlUrl();
    }

    @Override
    int sample() {
        return 2;
    }
}
