package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
            assertThat(run.text()).as("says where").contains("no space is left in " + disk);
        }
        assertThat(mount("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
        try (RealProcess resumed = start(folder, place)) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("196 records read = 196");
            assertThat(folder.resolve(place.equals("output") ? "disk/out" : "out").resolve("2026-11-03/edition-1/manifest.json")).exists();
        }
    }

    @AfterEach
    void unmount() {
        mount("umount", disk.toString());
    }

    private static RealProcess start(Path folder, String place) {
        return new RealProcess.Start(folder).leadtally(
                "run", "--job", "demo.yml", "--db", "jdbc:h2:file:./" + (place.equals("database") ? "disk" : "data") + "/store", "--out",
                place.equals("output") ? "disk/out" : "out", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    }

    private static boolean mount(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
