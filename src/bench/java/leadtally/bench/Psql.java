package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;
import org.jspecify.annotations.Nullable;

/** psql: COPY into jsonb in two sessions at once, then SQL over whole sets. It needs an installed {@code psql}; the embedded server has none. */
final class Psql implements Contender {
    private final Path script;
    private final @Nullable Path psql;

    /** @param binaries folder of an installed server's programs, looked at before the search path; may be null */
    Psql(Path home, @Nullable Path binaries) {
        this.script = home.resolve("src/bench/psql.sh");
        this.psql = Stream.concat(Stream.ofNullable(binaries), Stream.of(System.getenv("PATH").split(":")).map(Path::of))
                .map(folder -> folder.resolve("psql"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String missing() {
        return psql == null ? "no psql in the search path or --pg-bin: install PostgreSQL's client" : "";
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
        List<String> command = List.of("sh", script.toString(), url, data.root().resolve("inbox").toString(), round.results().toString(),
                data.asOf().toString(), data.from().toString(), data.to().toString(), DataSettings.ZONE.toString());
        return new Program(command, Map.of("PSQL", String.valueOf(psql)), round.folder(), Set.of(0));
    }

    @Override
    public Path results(Round round) {
        return round.results();
    }
}
