package leadtally.scenarios;

import java.nio.file.Path;
import java.util.List;

class KilledRunOnH2IT extends KilledRunContract {
    @Override
    String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("data/leadtally");
    }

    @Override
    List<String> sampled() {
        return List.of("renaming:1", "committed:37");
    }
}
