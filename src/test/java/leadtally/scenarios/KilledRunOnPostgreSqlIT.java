package leadtally.scenarios;

import java.nio.file.Path;
import java.util.List;
import leadtally.database.TestStores;

class KilledRunOnPostgreSqlIT extends KilledRunContract {
    @Override
    String url(Path folder) {
        return TestStores.postgresqlUrl();
    }

    @Override
    List<String> sampled() {
        return List.of("judge:1");
    }
}
