package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;

/** psql: COPY into jsonb in two sessions at once, then SQL over whole sets. It needs an installed {@code psql}; the embedded server has none. */
final class Psql implements Contender {
    private final Path script;

    Psql(Path home) {
        this.script = home.resolve("src/bench/psql.sh");
    }

    @Override
    public String name() {
        return "psql";
    }

    @Override
    public String title() {
        return "psql: COPY jsonb, two sessions at once, + SQL, tuned";
    }

    @Override
    public boolean onServer() {
        return true;
    }

    @Override
    public Program program(Round round) throws IOException {
        Files.createDirectories(round.results());
        DataFolder data = round.data();
        String url = "postgresql://postgres@localhost:" + round.needed().port() + "/" + round.needed().name();
        return Program.of(List.of("sh", script.toString(), url, data.root().resolve("inbox").toString(), round.results().toString(),
                data.asOf().toString(), data.from().toString(), data.to().toString(), DataSettings.ZONE.toString()), round.folder());
    }

    @Override
    public Path results(Round round) {
        return round.results();
    }
}
