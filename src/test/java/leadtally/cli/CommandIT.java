package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command in a process of its own: what it prints, leaves and ends with. */
class CommandIT {
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path folder;

    private record Ended(int code, String text) {}

    @Test
    void the_sample_night_twice() throws Exception {
        Ended first = leadtally("demo");
        assertThat(first.code()).as(first.text()).isZero();
        assertThat(first.text()).contains("Waterfall", "Discrepancies open", "Tie-out", "published", "nightly.pdf");
        Path latest = folder.resolve("out/demo/latest");
        assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("2026-11-03/edition-1"));
        assertThat(latest.resolve("manifest.json")).exists();

        Ended second = leadtally("demo");
        assertThat(second.code()).as(second.text()).isZero();
        assertThat(second.text()).contains("Nothing changed: 2026-11-03 stays at edition 1.").doesNotContain("published ");
        assertThat(folder.resolve("out/demo/2026-11-03/edition-2")).doesNotExist();
        assertThat(first.text() + second.text()).as("no phone in whole").doesNotContainPattern("\\+1202555[0-9]{4}");
    }

    /** As a container or a scheduler may start it, without the script, and as a user without a name, whose home Java calls so. */
    @Test
    void the_jar_by_itself_runs_the_sample_night() throws Exception {
        Ended ended = ended(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=?", "-jar", System.getProperty("leadtally.jar"), "demo")
                .directory(folder.toFile()).redirectErrorStream(true));
        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(folder.resolve("out/demo/latest/manifest.json")).exists();
        assertThat(folder.resolve("?")).doesNotExist();
    }

    @Test
    void faults_of_a_job_file_are_told_all_at_once() throws Exception {
        Files.writeString(folder.resolve("bad.yml"), "name: x\nzone: Mars/Base\nlookbak: 3d\nvendors: {acme: {grace: soon}}\nsources: []\n", StandardCharsets.UTF_8);
        Ended ended = leadtally("run", "--job", "bad.yml");
        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.text()).contains("zone: must be a time zone", "lookbak: unknown key; the nearest known one is lookback", "vendors.acme: unknown vendor",
                "vendors.acme.grace: must be a whole number", "sources: is missing");
    }

    @Test
    void without_a_phone_key_nothing_starts() throws Exception {
        Files.copy(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"));
        Ended ended = leadtally("run", "--job", "demo.yml");
        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.text()).contains("LEADTALLY_PHONE_KEY is not set");
    }

    @Test
    void a_held_store_is_told_at_once() throws Exception {
        Files.copy(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"));
        String url = "jdbc:h2:file:" + folder.resolve("held");
        long began = System.nanoTime();
        try (Connection holder = hold(url)) {
            Ended ended = leadtally("runs", "--job", "demo.yml", "--db", url);
            assertThat(ended.code()).as(ended.text()).isEqualTo(4);
            assertThat(ended.text()).contains("another run holds this store");
            assertThat(holder.isClosed()).isFalse();
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(LIMIT_SECONDS);
    }

    private static Connection hold(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private Ended leadtally(String... arguments) throws IOException, InterruptedException {
        return ended(PreparedCommand.in(folder, arguments));
    }

    private static Ended ended(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }
}
