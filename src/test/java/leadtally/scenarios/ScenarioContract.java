package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every folder of {@code scenarios/}: given these files, the edition holds these rows. Both databases run it whole. */
abstract class ScenarioContract {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @TempDir
    Path temporary;

    abstract Store store();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(SCENARIOS)) {
            folders = all.filter(folder -> Files.isDirectory(folder.resolve("given"))).sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(70);
        return folders.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    private void run(Path scenario) throws IOException {
        Path work = Files.createDirectories(temporary.resolve(scenario.getFileName()));
        Night.copy(scenario.resolve("given"), work);
        Instant asOf = Instant.EPOCH;
        Period period = null;
        for (String line : Files.readAllLines(work.resolve("run.txt"), StandardCharsets.UTF_8)) {
            String[] words = line.trim().split(" ");
            if (words[0].equals("as-of")) {
                asOf = Instant.parse(words[1]);
            } else if (words[0].equals("period")) {
                period = new Period(LocalDate.parse(words[1]), LocalDate.parse(words[2]));
            }
        }
        try (Store store = store()) {
            Night night = new Night(store, work);
            Night.Result result = night.run("job.yml", period, asOf);
            assertThat(result.code()).as(result.printed()).isZero();
            compare(scenario.resolve("expected"), night.edition("out", period));
        }
    }

    @Test
    void the_sample_night() throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(temporary.resolve("out")).resolve("demo"));
        Files.copy(Path.of("jobs/demo.yml"), temporary.resolve("demo.yml"));
        Period period = Period.day(LocalDate.of(2026, 11, 3));
        try (Store store = store()) {
            Night night = new Night(store, temporary);
            Night.Result result = night.run("demo.yml", period, Instant.parse("2026-11-04T14:00:00Z"));
            assertThat(result.code()).as(result.printed()).isZero();
            compare(SCENARIOS.resolve("demo/expected"), night.edition("out/demo", period));
        }
    }

    private static void compare(Path expected, Path edition) throws IOException {
        StringBuilder wrong = new StringBuilder();
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                CsvTable want = CsvTable.read(file);
                CsvTable got = CsvTable.read(edition.resolve(file.getFileName()));
                String difference = CsvTable.difference(want.rows(), got.only(want.header()));
                if (!difference.isEmpty()) {
                    wrong.append("\n").append(file.getFileName()).append(" (").append(String.join(",", want.header())).append(")").append(difference);
                }
            }
        }
        assertThat(wrong.toString()).as("expected rows (-) and rows found (+) that differ").isEmpty();
    }
}
