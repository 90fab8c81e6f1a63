package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that goes away in mid-run fails the run with 1; once it is back, the same command resumes it. */
@Tag("long")
class LostDatabaseIT {
    private static final long SEED = 20261103;
    /** A run of the sample night has some more. */
    private static final int COMMITS = 60;
    /** Instead of a number of connections. */
    private static final int SERVER = 0;

    @TempDir
    Path temporary;

    @Test
    void the_server_is_stopped_and_started() throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        EmbeddedPostgres before = server(0);
        int port = before.getPort();
        try (RealProcess run = start(folder, before, "store:2")) {
            assertThat(run.said("paused at store:2")).as(run.text()).isTrue();
            before.close();
            run.goOn();
            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text()).contains("run 1 failed", "The same command resumes the run");
        }
        try (EmbeddedPostgres after = server(port);
                RealProcess resumed = start(folder, after, "never:1")) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("resuming run 1", "published");
        }
    }

    @Test
    void a_run_that_loses_its_lock_stores_nothing_more() throws IOException, SQLException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        try (EmbeddedPostgres server = server(0)) {
            try (RealProcess run = start(folder, server, "choose-done:1")) {
                assertThat(run.said("paused at choose-done:1")).as(run.text()).isTrue();
                assertThat(ask(server, "select pg_terminate_backend(backend) from run_lock")).isEqualTo("t");
                run.goOn();
                assertThat(run.end()).as(run.text()).isEqualTo(1);
                assertThat(run.text()).contains("the connection that holds the run lock was lost");
            }
            assertThat(ask(server, "select count(*) from judge_group")).as("rolled back").isEqualTo("0");
            try (RealProcess resumed = start(folder, server, "never:1")) {
                assertThat(resumed.end()).as(resumed.text()).isZero();
            }
            assertThat(ask(server, "select count(*) from run_lock")).isEqualTo("0");
        }
    }

    @Test
    void what_has_its_name_already_when_the_database_is_lost_is_not_called_unpublished() throws IOException, SQLException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        try (EmbeddedPostgres server = server(0)) {
            try (RealProcess run = start(folder, server, "renamed:1")) {
                assertThat(run.said("paused at renamed:1")).as(run.text()).isTrue();
                assertThat(ask(server, "select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity where application_name = 'leadtally'")).isEqualTo("t");
                run.goOn();
                assertThat(run.end()).as(run.text()).isEqualTo(1);
                assertThat(run.text()).contains("run 1 failed", "are in place, but publishing is not done. The same command resumes the run.").doesNotContain("Nothing was published");
            }
            assertThat(folder.resolve("out/demo/2026-11-03/edition-1")).isDirectory();
            try (RealProcess resumed = start(folder, server, "never:1")) {
                assertThat(resumed.end()).as(resumed.text()).isZero();
            }
            assertThat(folder.resolve("out/demo/2026-11-03/edition-2")).doesNotExist();
        }
    }

    /** As a proxy between does, or an administrator. What the driver notices of it, the server's farewell or a broken pipe, is chance. */
    @ParameterizedTest
    @ValueSource(strings = {"intake-done:1", "store:2", "summarise-done:1"})
    void a_run_whose_other_connections_are_cut_fails_in_words_and_goes_on(String point) throws IOException, SQLException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        try (EmbeddedPostgres server = server(0)) {
            for (int time = 0; time < 2; time++) {
                try (RealProcess run = start(folder, server, point)) {
                    assertThat(run.said("paused at " + point)).as(run.text()).isTrue();
                    assertThat(ask(server, "select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity"
                            + " where application_name = 'leadtally' and pid <> (select backend from run_lock)")).isEqualTo("t");
                    run.goOn();
                    assertThat(run.end()).as(run.text()).isEqualTo(1);
                    assertThat(run.text()).contains("run 1 failed: the connection to the database was lost (", "The same command resumes the run")
                            .doesNotContain("\tat ");
                }
            }
            try (RealProcess resumed = start(folder, server, "never:1")) {
                assertThat(resumed.end()).as(resumed.text()).isZero();
                assertThat(resumed.text()).contains("resuming run 1", "published");
            }
        }
    }

    /** One, two or all of a run's connections, or the server, in the midst of a transaction or at any moment: what is published at last is byte for byte that of an undisturbed run. */
    @Test
    void cut_at_random_again_and_again() throws IOException, SQLException {
        Random random = new Random(SEED);
        EmbeddedPostgres server = server(0);
        try {
            SortedMap<String, String> undisturbed = published(server, "undisturbed");
            assertThat(undisturbed).containsKey("2026-11-03/edition-1/reconciliation.csv");
            for (int night = 0; night < 6; night++) {
                String database = "night_" + night;
                Path folder = newNight(server, database);
                StringBuilder cuts = new StringBuilder("seed " + SEED);
                for (int cut = 0; cut < 3; cut++) {
                    server = cutAtRandom(random, server, folder, database, cuts);
                }
                try (RealProcess resumed = start(folder, server, database, "never:1")) {
                    assertThat(resumed.end()).as(cuts + ": " + resumed.text()).isZero();
                }
                assertThat(SampleFolder.csv(folder.resolve("out/demo"))).as(cuts.toString()).isEqualTo(undisturbed);
            }
        } finally {
            server.close();
        }
    }

    /**
     * Starts a run, disturbs it and waits for its end.
     *
     * @param cuts what was done, is added to
     * @return the server, which may have been started anew
     */
    private EmbeddedPostgres cutAtRandom(Random random, EmbeddedPostgres server, Path folder, String database, StringBuilder cuts) throws IOException, SQLException {
        int connections = List.of(1, 2, 100, SERVER).get(random.nextInt(4));
        String commit = "commit:" + (1 + random.nextInt(COMMITS));
        long millis = 1_500L + random.nextInt(6_000);
        boolean isAtCommit = random.nextBoolean();
        cuts.append(", ").append(connections).append(" at ").append(isAtCommit ? commit : millis + " ms");
        EmbeddedPostgres after = server;
        try (RealProcess run = start(folder, server, database, isAtCommit ? commit : "never:1")) {
            boolean isRunning = isAtCommit ? run.said("paused at " + commit) : !run.endsWithin(millis, TimeUnit.MILLISECONDS);
            if (isRunning) {
                after = cut(server, database, connections);
            }
            if (isRunning && isAtCommit) {
                run.goOn();
            }
            assertThat(run.end()).as(cuts + ": " + run.text()).isIn(0, 1);
            assertThat(run.text()).as(cuts.toString()).doesNotContain("\tat ");
        }
        return after;
    }

    /** @return the server that is there then */
    private EmbeddedPostgres cut(EmbeddedPostgres server, String database, int connections) throws IOException, SQLException {
        if (connections == SERVER) {
            int port = server.getPort();
            server.close();
            return server(port);
        }
        ask(server, "select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity where application_name = 'leadtally' and datname = '"
                + database + "' order by pid limit " + connections + ") connection");
        return server;
    }

    private SortedMap<String, String> published(EmbeddedPostgres server, String database) throws IOException, SQLException {
        Path folder = newNight(server, database);
        try (RealProcess run = start(folder, server, database, "never:1")) {
            assertThat(run.end()).as(run.text()).isZero();
        }
        return SampleFolder.csv(folder.resolve("out/demo"));
    }

    /** A folder of the sample night and an empty database of its own. */
    private Path newNight(EmbeddedPostgres server, String name) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return SampleFolder.make(temporary.resolve(name));
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(temporary.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
    }

    private static RealProcess start(Path folder, EmbeddedPostgres server, String point) {
        return start(folder, server, "postgres", point);
    }

    private static RealProcess start(Path folder, EmbeddedPostgres server, String database, String point) {
        return new RealProcess.Start(folder).pausedAt(point).leadtally(
                "run", "--job", "demo.yml", "--db", server.getJdbcUrl("postgres", database), "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
