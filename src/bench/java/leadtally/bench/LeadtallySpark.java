package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** This product on Apache Spark, with all its reports and its tie-out: driver and executor in one process, on two cores. */
final class LeadtallySpark implements Contender {
    private final Leadtally ordinary;
    private final Path home;
    private final String javaOptions;

    LeadtallySpark(Path home, String javaOptions) {
        this.ordinary = new Leadtally(true, home, javaOptions);
        this.home = home;
        this.javaOptions = javaOptions;
    }

    @Override
    public String name() {
        return "leadtally-spark";
    }

    @Override
    public String title() {
        return "Leadtally on Apache Spark, local[2], and PostgreSQL, all reports and the tie-out";
    }

    @Override
    public boolean onServer() {
        return true;
    }

    @Override
    public String missing() {
        return Files.exists(home.resolve("target/leadtally-spark-0.1.0.jar"))
                ? ""
                : "its jar is not built; ./mvnw -Pbench,spark -DskipTests package builds it";
    }

    @Override
    public Program program(Round round) throws IOException {
        ordinary.job(round, round.data().root().resolve("inbox"));
        List<String> line = List.of(
                home.resolve("src/spark/submit").toString(), "--master", "local[2]", "--conf", "spark.ui.enabled=false", "--conf",
                "spark.local.dir=" + round.folder().resolve("shuffle"), "--", "run", "--job", "job.yml", "--as-of", round.data().asOf().toString(), "--no-pull", "--from",
                round.data().from().toString(), "--to", round.data().to().toString());
        Map<String, String> environment = Map.of(
                "LEADTALLY_DB_URL", round.needed().jdbcUrl(), "LEADTALLY_PHONE_KEY", "bench", "LEADTALLY_JAVA_OPTS", "-Xmx2g " + javaOptions, "SPARK_LOCAL_IP", "127.0.0.1");
        return new Program(line, environment, round.folder(), Leadtally.PUBLISHED);
    }

    @Override
    public Path results(Round round) {
        return ordinary.results(round);
    }
}
