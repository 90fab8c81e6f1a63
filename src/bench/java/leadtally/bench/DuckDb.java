package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;

/** DuckDB through its driver: {@code src/bench/sql/duckdb.sql}, into its own file. */
final class DuckDb implements Contender {
    private final JavaCommand java;
    private final Path script;

    DuckDb(JavaCommand java, Path home) {
        this.java = java;
        this.script = home.resolve("src/bench/sql/duckdb.sql");
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String title() {
        return "DuckDB, one SQL script, typed keys, into its own file";
    }

    @Override
    public boolean onServer() {
        return false;
    }

    @Override
    public Program program(Round round) throws IOException {
        Files.createDirectories(round.store());
        Files.createDirectories(round.results());
        DataFolder data = round.data();
        List<String> command = java.of("leadtally.bench.rival.DuckDbScript", round.store().resolve("facts.duckdb").toString(), script.toString(),
                "inbox=" + data.root().resolve("inbox"), "out=" + round.results(), "as_of=" + data.asOf(), "first_day=" + data.from(),
                "last_day=" + data.to(), "zone=" + DataSettings.ZONE);
        return Program.of(command, round.folder());
    }

    @Override
    public Path results(Round round) {
        return round.results();
    }
}
