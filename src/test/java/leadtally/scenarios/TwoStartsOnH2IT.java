package leadtally.scenarios;

import java.nio.file.Path;

class TwoStartsOnH2IT extends TwoStartsContract {
    @Override
    String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("data/leadtally");
    }

    @Override
    int sample() {
        return 1;
    }
}
