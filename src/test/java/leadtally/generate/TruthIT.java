package leadtally.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthIT {

    private static final Comparator<List<String>> BY_CELLS = (left, right) -> {
        for (int i = 0; i < left.size(); i++) {
            int order = Arrays.compareUnsigned(left.get(i).getBytes(StandardCharsets.UTF_8), right.get(i).getBytes(StandardCharsets.UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    @TempDir
    Path temp;

    @Test
    void rowsStandInTheOrderOfTheirPrintedColumns() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 1_500, 12, 3);

        assertThat(folder.rows("truth/outcomes.csv")).isSortedAccordingTo(BY_CELLS);
        List<List<String>> discrepancies = folder.rows("truth/discrepancies.csv").stream().map(row -> row.subList(0, 7)).toList();
        assertThat(discrepancies).isSortedAccordingTo(BY_CELLS);
    }

    @Test
    void amountsAreOrderedByValueAndNoneIsFirst() throws Exception {
        Path file = temp.resolve("rows.csv");
        try (SortedRows rows = new SortedRows(file, "name,amount", true)) {
            rows.add("b", "1.00");
            rows.add("a", "10.00");
            rows.add("a", "9.5");
            rows.add("a", "");
            rows.add("a", "-2.00");
        }

        assertThat(Files.readString(file)).isEqualTo("name,amount\r\na,\r\na,-2.00\r\na,9.5\r\na,10.00\r\nb,1.00\r\n");
    }

    @Test
    void rowsBeyondOneRunAreMerged() throws Exception {
        Path file = temp.resolve("rows.csv");
        try (SortedRows rows = new SortedRows(file, "number", false)) {
            for (int i = 0; i < 850_000; i++) {
                rows.add(Stamp.padded(new StringBuilder(), i * 7_919L % 850_000, 6).toString());
            }
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(850_001);
        assertThat(lines.get(1)).isEqualTo("000000");
        assertThat(lines.get(850_000)).isEqualTo("849999");
        assertThat(lines.subList(1, 850_001)).isSorted();
        assertThat(temp).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void eachOutcomeThatHasAReasonHasItsRow() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 3_000, 20, 11);
        Map<String, Integer> reasons = folder.planted().reasons();
        Map<String, Integer> outcomes = folder.planted().outcomes();

        assertThat(reasons.get("NO_OUTCOME_BY_DEADLINE")).isEqualTo(outcomes.get("MISSING"));
        assertThat(reasons.get("CREATED_AND_LANDLINE")).isEqualTo(outcomes.get("CONTRADICTED"));
        assertThat(reasons.get("OUTCOME_AMBIGUOUS") * 2).isEqualTo(outcomes.get("AMBIGUOUS"));
        assertThat(reasons.get("LEAD_SUBMITTED_TWICE")).isEqualTo(submittedAgain(folder));
    }

    private static int submittedAgain(GeneratedFolder folder) throws Exception {
        Map<String, List<Instant>> byPhone = new TreeMap<>();
        for (List<String> row : folder.rows("truth/outcomes.csv")) {
            byPhone.computeIfAbsent(String.join("|", row.get(1), row.get(2), row.get(4)), key -> new ArrayList<>()).add(Instant.parse(row.get(5)));
        }
        return byPhone.values().stream().mapToInt(times -> (int) times.stream().filter(time -> time.isAfter(times.stream().min(Instant::compareTo)
                .orElseThrow())).count()).sum();
    }

    @Test
    void waitingAndLostAreDividedByTheLastAsOf() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 2_000, 5, 4);
        List<String> nights = Files.readAllLines(folder.root().resolve("nights.tsv"));
        Instant lastAsOf = Instant.parse(nights.get(5).split("\t")[1]);

        Map<String, List<List<String>>> byOutcome = folder.rows("truth/outcomes.csv").stream().collect(Collectors.groupingBy(row -> row.get(7)));
        assertThat(byOutcome.get("MISSING")).allSatisfy(row -> assertThat(Instant.parse(row.get(9))).isBeforeOrEqualTo(lastAsOf));
        assertThat(byOutcome.get("PENDING")).allSatisfy(row -> assertThat(Instant.parse(row.get(5)).plusSeconds(86_400)).isAfter(lastAsOf));
    }
}
