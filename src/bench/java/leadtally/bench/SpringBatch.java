package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;

/** An ordinary Spring Batch job on PostgreSQL, then the same SQL as psql. */
final class SpringBatch implements Contender {
    private final JavaCommand java;
    private final Path sql;

    SpringBatch(JavaCommand java, Path home) {
        this.java = java;
        this.sql = home.resolve("src/bench/sql");
    }

    @Override
    public String name() {
        return "spring-batch";
    }

    @Override
    public String title() {
        return "an ordinary Spring Batch step (line, JsonNode, batched insert of 1000), two at once, + SQL";
    }

    @Override
    public boolean onServer() {
        return true;
    }

    @Override
    public Program program(Round round) throws IOException {
        Files.createDirectories(round.results());
        DataFolder data = round.data();
        return Program.of(java.of("leadtally.bench.rival.SpringBatchRival", round.needed().jdbcUrl(), data.root().resolve("inbox").toString(),
                round.results().toString(), sql.toString(), data.asOf().toString(), data.from().toString(), data.to().toString(),
                DataSettings.ZONE.toString()), round.folder());
    }

    @Override
    public Path results(Round round) {
        return round.results();
    }
}
