package leadtally.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadtally.cli.RealProcess;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.TestStores;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A folder, a database and a night, run in the ordinary way or on a cluster; and holds on the database, by which a test keeps a bucket waiting. */
final class SparkNight {
    private static final int PATIENCE_MILLIS = 240_000;

    private final Path folder;
    private final String url;
    private final List<String> arguments;

    /**
     * @param arguments of {@code leadtally run}, without the store
     */
    SparkNight(Path folder, List<String> arguments) {
        this.folder = folder;
        this.url = TestStores.postgresqlUrl();
        this.arguments = new ArrayList<>(List.of("run", "--db", url));
        this.arguments.addAll(arguments);
        try (Store store = Store.open(url, null, null)) {
            new Migrations(store).migrate();
        }
    }

    String[] arguments() {
        return arguments.toArray(String[]::new);
    }

    RealProcess on(SparkCluster cluster, String... options) {
        return cluster.submit(folder, List.of(options), arguments());
    }

    /** What an ordinary run of it prints into CSV files. */
    SortedMap<String, String> ordinary() throws IOException {
        try (RealProcess run = new RealProcess.Start(folder).leadtally(arguments())) {
            assertThat(run.end()).as(run.text()).isIn(0, 2, 3);
        }
        return csv();
    }

    /** Each CSV below the output folder, by its path. */
    SortedMap<String, String> csv() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Path out = folder.resolve("out");
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".csv") && f.toString().contains("edition-"))::iterator) {
                texts.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertThat(texts.keySet()).hasSizeGreaterThanOrEqualTo(11);
        return texts;
    }

    /** Keeps whoever comes to a bucket waiting at its mark, as a slow first attempt would; closing it lets them go on. */
    AutoCloseable hold(String stage, int bucket) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into done_bucket (run_no, stage, bucket) values (1, '" + stage + "', " + bucket + ")");
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    /** Tells when buckets are done, as they commit. Ask for it before the run starts. */
    Done done(String stage) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create function told() returns trigger language plpgsql as $$ begin perform pg_notify('done', new.stage); return new; end $$");
            statement.execute("create trigger told after insert on done_bucket for each row execute function told()");
            statement.execute("listen done");
        }
        return new Done(connection, stage);
    }

    record Done(Connection connection, String stage) {
        /** Waits until so many buckets are committed. */
        void await(int buckets) throws SQLException {
            int seen = 0;
            while (seen < buckets) {
                PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
                assertThat(told).as(seen + " of " + buckets + " buckets done in time").isNotEmpty();
                seen += (int) Stream.of(told).filter(one -> one.getParameter().startsWith(stage)).count();
            }
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
