package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that goes away in mid-run fails the run with 1; once it is back, the same command resumes it. */
@Tag("long")
class LostDatabaseIT {
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

    /** As a proxy between does, or an administrator. */
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
                    assertThat(run.text()).contains("run 1 failed: FATAL: terminating connection due to administrator command", "The same command resumes the run")
                            .doesNotContain("\tat ");
                }
            }
            try (RealProcess resumed = start(folder, server, "never:1")) {
                assertThat(resumed.end()).as(resumed.text()).isZero();
                assertThat(resumed.text()).contains("resuming run 1", "published");
            }
        }
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
        return new RealProcess.Start(folder).pausedAt(point).leadtally(
                "run", "--job", "demo.yml", "--db", server.getJdbcUrl("postgres", "postgres"), "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
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
