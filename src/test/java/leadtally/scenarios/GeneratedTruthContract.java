package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import leadtally.cli.CommandLines;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planted truth of {@code leadtally generate} comes out of a run, row for row, whatever the order of the input lines. */
abstract class GeneratedTruthContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path temporary;

    abstract Store store();

    @Test
    void two_thousand_leads_over_twenty_days() throws IOException {
        reproduces(2_000, 20, 7, false);
    }

    @Test
    void one_day_with_its_lines_shuffled() throws IOException {
        reproduces(1_000, 1, 8, true);
    }

    @Test
    @Tag("long")
    void twenty_thousand_leads() throws IOException {
        reproduces(20_000, 1, 1, false);
    }

    @Test
    @Tag("long")
    void twenty_thousand_leads_with_their_lines_shuffled() throws IOException {
        reproduces(20_000, 20, 2, true);
    }

    private void reproduces(int leads, int days, long seed, boolean shuffled) throws IOException {
        Path folder = temporary.resolve("generated");
        int generated = CommandLines.execute(
                "generate", "--leads", Integer.toString(leads), "--days", Integer.toString(days), "--seed", Long.toString(seed), "--out",
                folder.toString());
        assertThat(generated).isZero();
        if (shuffled) {
            shuffleLines(folder.resolve("inbox"), new Random(seed));
        }
        String job = Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), job.replace("phones: masked", "phones: full"), StandardCharsets.UTF_8);
        Period period = new Period(FIRST, FIRST.plusDays(days - 1));
        try (Store store = store()) {
            Night night = new Night(store, folder);
            Night.Result result = night.run("job.yml", period, lastAsOf(folder));
            assertThat(result.code()).as(result.printed()).isIn(0, 2, 3);
            Path edition = night.edition("out", period);
            compare(folder.resolve("truth/outcomes.csv"), edition.resolve("reconciliation.csv"), period, "seed " + seed);
            compare(folder.resolve("truth/discrepancies.csv"), edition.resolve("discrepancies.csv"), period, "seed " + seed);
        }
    }

    static void compare(Path truth, Path found, Period period, String seed) {
        CsvTable planted = CsvTable.read(truth);
        List<List<String>> expected = planted.rows().stream().filter(row -> period.contains(LocalDate.parse(row.get(0)))).toList();
        assertThat(expected).as(truth.toString()).isNotEmpty();
        List<List<String>> rows = CsvTable.read(found).only(planted.header());
        List<List<String>> missing = without(expected, rows);
        List<List<String>> only = without(rows, expected);
        assertThat(missing).as("planted, not found in " + found.getFileName() + ", " + seed).isEmpty();
        assertThat(only).as("found in " + found.getFileName() + ", not planted, " + seed).isEmpty();
    }

    /** The rows that are left when each of the others has taken one equal to it away. */
    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        Map<List<String>, Integer> taken = new HashMap<>();
        others.forEach(row -> taken.merge(row, 1, Integer::sum));
        List<List<String>> left = new ArrayList<>();
        for (List<String> row : rows) {
            if (taken.merge(row, -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }

    private static Instant lastAsOf(Path folder) throws IOException {
        List<String> nights = Files.readAllLines(folder.resolve("nights.tsv"), StandardCharsets.UTF_8);
        return Instant.parse(nights.get(nights.size() - 1).split("\t")[1]);
    }

    /** Shuffles the lines of every plain file that has one record a line, headers aside. */
    private static void shuffleLines(Path inbox, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".ndjson")).sorted()::iterator) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
                Collections.shuffle(lines, random);
                Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            }
        }
    }
}
