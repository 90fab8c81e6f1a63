package leadtally.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says. */
final class Options {
    @Option(names = "--leads", description = "leads of the data (default: ${DEFAULT-VALUE})")
    long leads = 100_000;

    @Option(names = "--days", description = "business days over which they are submitted (default: ${DEFAULT-VALUE})")
    int days = 1;

    @Option(names = "--seed", description = "of the data (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(names = "--data", description = "a folder of data to take instead of making some: see src/bench/README.md", paramLabel = "DIR")
    @Nullable Path data;

    @Option(names = "--rounds", description = "how often each contender runs; medians are printed (default: ${DEFAULT-VALUE})")
    int rounds = 3;

    @Option(names = "--nights", description = "measure the product night after night into one store instead, so many nights")
    int nights;

    @Option(names = "--events", description = "events a night, with --nights (default: ${DEFAULT-VALUE})")
    long events = 200_000;

    @Option(names = "--only", split = ",", description = "contenders, in this order; the ratios are the first one's (default: leadtally-pg,leadtally-h2,duckdb,psql,spring-batch)",
            paramLabel = "NAME")
    List<String> only = List.of();

    @Option(names = "--pg-bin", description = "programs of an installed PostgreSQL to use instead of the embedded one, which is downloaded from Maven Central",
            paramLabel = "DIR")
    @Nullable Path pgBin;

    @Option(names = "--work", description = "where the temporary folder is made (default: the system's)", paramLabel = "DIR")
    Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--java-opts", description = "JVM options of the product (default: ${DEFAULT-VALUE})")
    String javaOptions = "-Xmx1g";

    @Option(names = "--keep", description = "keep the temporary folder")
    boolean keep;
}
