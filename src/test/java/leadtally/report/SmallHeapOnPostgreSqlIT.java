package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leadtally.cli.RealProcess;
import leadtally.database.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of an edition does not grow with its rows, nor with how many of them differ from the edition before; nor does that of a list of discrepancies: see {@link CrowdedDay}. */
class SmallHeapOnPostgreSqlIT {
    @TempDir
    Path folder;

    @Test
    void allOfADaysRowsChangeInASmallHeap() throws IOException {
        assertChangesAll("48m", 60_000, 170);
    }

    @Test
    @Tag("long")
    void aMillionRowsChangeInAQuarterOfAGigabyte() throws IOException {
        assertChangesAll("256m", 1_000_000, 1_800);
    }

    private void assertChangesAll(String heap, int rows, long limitSeconds) throws IOException {
        Path out = folder.resolve("out");
        ProcessBuilder child = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), CrowdedDay.class.getName(), TestStores.postgresqlUrl(), out.toString(), Integer.toString(rows)));

        try (RealProcess process = RealProcess.start(child, limitSeconds)) {
            assertThat(process.end()).as(process.text()).isZero();
            assertThat(process.text()).contains(rows + " discrepancies, " + rows + " open");
        }
        assertThat(rows(out.resolve("discrepancies.csv"))).isEqualTo(rows);

        Path second = out.resolve("2026-03-03/edition-2");
        assertThat(rows(second.resolve("reconciliation.csv"))).isEqualTo(rows);
        assertThat(rows(second.resolve("discrepancies.csv"))).isEqualTo(rows);
        assertThat(rows(second.resolve("restatement.csv"), ",outcome,MISSING,CREATED,late_submission")).isEqualTo(rows);
        assertThat(rows(second.resolve("restatement.csv"), ",state,OPEN,RESOLVED,late_submission")).isEqualTo(rows);
        assertThat(rows(second.resolve("restatement.csv"))).isEqualTo(2L * rows);
    }

    private static long rows(Path file) throws IOException {
        return rows(file, "") - 1;
    }

    private static long rows(Path file, String end) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                Stream<String> lines = reader.lines()) {
            return lines.filter(line -> line.endsWith(end)).count();
        }
    }
}
