package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that fills up in each place that a run writes to, at several moments: 1, with the place named, and once there is space the same command ends as it should have. */
@Tag("long")
class FullDiskIT {
    @TempDir
    Path temporary;

    private Path disk;

    @ParameterizedTest
    @CsvSource({
        "database, 40", "database, 300", "database, 560", "database, 640", "database, 720", "database, 800", "work, 4", "work, 40", "output, 40", "output, 300"
    })
    void the_same_command_goes_on_when_there_is_space(String place, int kilobytes) throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()), "only root can mount a small disk");
        Files.writeString(folder.resolve("demo.yml"), "\nwork: " + (place.equals("work") ? "disk/work" : "work") + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        try (RealProcess run = start(folder, place)) {
            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text()).as("says where").contains("no space is left in " + disk).doesNotContain("\tat ");
        }
        assertThat(mount("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
        try (RealProcess resumed = start(folder, place)) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("196 records read = 196");
            assertThat(folder.resolve(place.equals("output") ? "disk/out" : "out").resolve("2026-11-03/edition-1/manifest.json")).exists();
        }
    }

    @Test
    void an_archive_that_fills_up_goes_on_when_there_is_space() throws IOException, SQLException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", disk.toString()), "only root can mount a small disk");
        String landing = "jdbc:h2:file:" + folder.resolve("landing");
        fill(landing);
        Path job = folder.resolve("demo.yml");
        Files.writeString(job, Files.readString(job, StandardCharsets.UTF_8).replace("archive: out/demo/archive", "archive: disk/archive")
                .replace("sources:\n", "sources:\n  - { name: landing, vendor: aktify, reads: events, format: aktify-webhook, table: { url: LANDING, query: sql/sources/webhook_landing.sql } }\n"));

        try (RealProcess run = new RealProcess.Start(folder).with("LANDING", landing).leadtally(night("none"))) {
            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text()).as("says where").contains("no space is left in " + disk);
        }
        assertThat(mount("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
        try (RealProcess resumed = new RealProcess.Start(folder).with("LANDING", landing).leadtally(night("none"))) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("5196 records read = 5196");
        }
    }

    /** 5,000 webhooks of a type that needs no lead, each with a text of its own that does not pack well. */
    private static void fill(String landing) throws SQLException {
        try (Connection connection = DriverManager.getConnection(landing); Statement statement = connection.createStatement()) {
            statement.execute("create table webhook_landing (id bigint primary key, received_at timestamp with time zone, body varchar)");
            statement.execute("insert into webhook_landing select x, timestamp with time zone '2026-11-03 15:00:00+00', "
                    + "'{\"metadata\":{\"eventType\":\"lead.message_sent\",\"campaignId\":\"solar-west\",\"eventTime\":\"2026-11-03T15:00:00Z\"},"
                    + "\"data\":{\"phone\":\"+1202555' || lpad(x, 4, '0') || '\",\"text\":\"' || random_uuid() || '\"}}' from system_range(1, 5000)");
        }
    }

    @AfterEach
    void unmount() {
        mount("umount", disk.toString());
    }

    private static RealProcess start(Path folder, String place) {
        return new RealProcess.Start(folder).leadtally(night(place));
    }

    private static String[] night(String place) {
        return new String[] {
                "run", "--job", "demo.yml", "--db", "jdbc:h2:file:./" + (place.equals("database") ? "disk" : "data") + "/store", "--out",
                place.equals("output") ? "disk/out" : "out", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z"};
    }

    private static boolean mount(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
