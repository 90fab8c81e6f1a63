package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import leadtally.database.TestStores;
import leadtally.scenarios.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job with the rights that {@code jobs/postgresql/roles.sql} gives it, a reader with less; secrets and files that others cannot read. */
class LeastPrivilegeIT {
    @TempDir
    Path folder;

    @Test
    void the_job_runs_and_a_reader_reads() throws IOException, SQLException {
        SampleFolder.make(folder);
        String url = TestStores.postgresqlUrl();
        String asNobody = url.replaceAll("[?&]user=[^&]*", "");
        try (Connection superuser = DriverManager.getConnection(url)) {
            superuser.createStatement().execute("create role store_owner login createrole; alter database " + superuser.getCatalog() + " owner to store_owner");
        }
        try (Connection owner = DriverManager.getConnection(asNobody, "store_owner", null)) {
            owner.createStatement().execute(Files.readString(Path.of("jobs/postgresql/roles.sql"), StandardCharsets.UTF_8));
        }

        assertEndsWith(0, run(asNobody, "leadtally_job", "run", "--job", "demo.yml", "--db", asNobody, "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z"), "published ");
        assertEndsWith(0, run(asNobody, "leadtally_reader", "runs", "--job", "demo.yml", "--db", asNobody), "published         0");
        assertEndsWith(0, run(asNobody, "leadtally_reader", "explain", "--job", "demo.yml", "--db", asNobody, "--lead", "A06"), "CONTRADICTED");
        assertEndsWith(0, run(asNobody, "leadtally_reader", "verify", "--job", "demo.yml", "--db", asNobody, "out/demo/latest"), "as published");
        assertEndsWith(64, run(asNobody, "leadtally_reader", "run", "--job", "demo.yml", "--db", asNobody), "takes no changes from this user");

        try (Connection superuser = DriverManager.getConnection(url)) {
            for (String undo : List.of(
                    "drop owned by leadtally_reader", "drop owned by leadtally_job", "drop role leadtally_reader", "drop role leadtally_job",
                    "reassign owned by store_owner to postgres", "drop role store_owner")) {
                superuser.createStatement().execute(undo);
            }
        }
    }

    private RealProcess run(String url, String user, String... arguments) {
        return new RealProcess.Start(folder).with("LEADTALLY_DB_USER", user).with("LEADTALLY_DB_PASSWORD", null).leadtally(arguments);
    }

    private static void assertEndsWith(int code, RealProcess run, String text) {
        try (run) {
            assertThat(run.end()).as(run.text()).isEqualTo(code);
            assertThat(run.text()).contains(text);
        }
    }

    @Test
    void what_a_run_leaves_is_not_for_others_and_a_secret_that_is_is_refused() throws IOException {
        SampleFolder.make(folder);
        Path key = folder.resolve("key");
        Files.writeString(key, "demo-key\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        RealProcess.Start start = new RealProcess.Start(folder).with("LEADTALLY_PHONE_KEY", null).with("LEADTALLY_PHONE_KEY_FILE", key.toString());
        String[] night = {"run", "--job", "demo.yml", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z"};
        assertEndsWith(64, start.leadtally(night), "can be read by everybody; chmod 600 it");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertEndsWith(0, start.leadtally(night), "published ");
        try (Stream<Path> files = Files.walk(folder.resolve("out/demo"))) {
            List<Path> open = files.filter(file -> Files.isRegularFile(file) && !file.startsWith(folder.resolve("out/demo/inbox"))
                            && !file.toString().matches(".*(README.md|files.txt)"))
                    .filter(LeastPrivilegeIT::isForOthers).toList();
            assertThat(open).isEmpty();
        }
    }

    private static boolean isForOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(right -> right.name().startsWith("OTHERS_"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
