package leadtally.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The benchmark's own PostgreSQL: on loopback, in a temporary folder, durable, with memory as a database server of this size would be given. */
final class Server implements AutoCloseable {
    /** The same for every contender. Nothing that could lose a commit: fsync, full_page_writes and synchronous_commit stay on, and the write-ahead log whole. */
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "wal_level", "replica",
            "shared_buffers", "2GB",
            "maintenance_work_mem", "512MB",
            "max_wal_size", "16GB",
            "checkpoint_timeout", "15min",
            "effective_cache_size", "8GB",
            "random_page_cost", "1.1"));

    private final PostgresProcess process;

    private Server(PostgresProcess process) {
        this.process = process;
    }

    /** @param binaries folder of an installed server's programs; null for the embedded one */
    static Server start(Path folder, @Nullable Path binaries) throws IOException, InterruptedException {
        return new Server(binaries == null ? embedded(folder) : InstalledPostgres.start(binaries, folder, SETTINGS));
    }

    private static PostgresProcess embedded(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofMinutes(1));
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.start();
        return new PostgresProcess(folder, postgres.getPort(), postgres::close);
    }

    long postmaster() {
        return process.postmaster();
    }

    String version() throws SQLException {
        return text("show server_version");
    }

    /** A fresh database; what earlier ones left unwritten is written first, so that no contender pays for another. */
    Round.Database create(String name) throws SQLException {
        execute("checkpoint");
        execute("create database " + name);
        return new Round.Database(name, process.port());
    }

    void drop(Round.Database database) throws SQLException {
        execute("drop database " + database.name() + " with (force)");
    }

    long bytes(Round.Database database) throws SQLException {
        return Long.parseLong(text("select pg_database_size('" + database.name() + "')"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(new Round.Database("postgres", process.port()).jdbcUrl());
    }

    @Override
    public void close() throws IOException {
        process.stop().close();
    }
}
