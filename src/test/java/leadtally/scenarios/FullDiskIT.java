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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
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
    private static final long SEED = 20261103;
    /** Then it gets all the space it wants. */
    private static final int ATTEMPTS = 10;

    @TempDir
    Path temporary;

    private Path disk;

    @ParameterizedTest
    @CsvSource({
        "database, 40", "database, 300", "database, 560", "database, 640", "database, 720", "database, 800", "work, 4", "work, 40", "output, 40", "output, 300"
    })
    void the_same_command_goes_on_when_there_is_space(String place, int kilobytes) throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        mountDisk(folder, kilobytes);
        workIn(folder, place.equals("work") ? "disk/work" : "work");

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

    /** Store, work and output on one disk that is short of space again and again: what is published at last is byte for byte that of an undisturbed run. */
    @Test
    void the_same_command_goes_on_however_often_the_disk_is_full() throws IOException {
        Path enough = SampleFolder.make(temporary.resolve("enough"));
        workIn(enough, "disk/work");
        try (RealProcess run = start(enough, "all")) {
            assertThat(run.end()).as(run.text()).isZero();
        }
        SortedMap<String, String> undisturbed = SampleFolder.csv(enough.resolve("disk/out"));
        assertThat(undisturbed).containsKey("2026-11-03/edition-1/reconciliation.csv");
        Random random = new Random(SEED);
        for (int night = 0; night < 6; night++) {
            Path folder = SampleFolder.make(temporary.resolve("night-" + night));
            int kilobytes = 100 + random.nextInt(900);
            mountDisk(folder, kilobytes);
            workIn(folder, "disk/work");
            List<Integer> sizes = new ArrayList<>();
            int code;
            do {
                sizes.add(kilobytes);
                try (RealProcess run = start(folder, "all")) {
                    code = run.end();
                    if (code != 0) {
                        assertThat(code).as("seed " + SEED + ", KB " + sizes + ": " + run.text()).isEqualTo(1);
                        assertThat(run.text()).as("seed " + SEED + ", KB " + sizes).contains("no space is left in " + disk).doesNotContain("\tat ");
                    }
                }
                kilobytes += sizes.size() < ATTEMPTS ? 20 + random.nextInt(400) : 100_000;
                assertThat(mount("mount", "-o", "remount,size=" + kilobytes + "k", disk.toString())).isTrue();
            } while (code != 0 && sizes.size() <= ATTEMPTS);
            assertThat(code).as("seed " + SEED + ", KB " + sizes).isZero();
            assertThat(SampleFolder.csv(disk.resolve("out"))).as("seed " + SEED + ", KB " + sizes).isEqualTo(undisturbed);
            unmount();
        }
    }

    @Test
    void an_archive_that_fills_up_goes_on_when_there_is_space() throws IOException, SQLException {
        Path folder = SampleFolder.make(temporary.resolve("night"));
        mountDisk(folder, 100);
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

    private void mountDisk(Path folder, int kilobytes) throws IOException {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()), "only root can mount a small disk");
    }

    private static void workIn(Path folder, String work) throws IOException {
        Files.writeString(folder.resolve("demo.yml"), "\nwork: " + work + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    @AfterEach
    void unmount() {
        mount("umount", disk.toString());
    }

    private static RealProcess start(Path folder, String place) {
        return new RealProcess.Start(folder).leadtally(night(place));
    }

    /** @param place what lies on the small disk: the database, the output, all, or none of them */
    private static String[] night(String place) {
        boolean isAll = place.equals("all");
        return new String[] {
                "run", "--job", "demo.yml", "--db", "jdbc:h2:file:./" + (isAll || place.equals("database") ? "disk" : "data") + "/store", "--out",
                isAll || place.equals("output") ? "disk/out" : "out", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z"};
    }

    private static boolean mount(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
