package leadtally.report.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import leadtally.report.row.DiscrepancyRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two files, row by row and cell by cell. */
class CsvDifferenceTest {
    private static final String HEADER = "day,vendor,campaign_id,traffic,transferred_to,transfers";

    @TempDir
    Path folder;

    @Test
    void aChangedCellIsNamed() {
        assertThat(difference(List.of("d,v,c,real,+1,1", "d,v,c,real,+2,2"), List.of("d,v,c,real,+1,1", "d,v,c,real,+2,3")))
                .containsExactly("d|v|c|real|+2 transfers 2 -> 3");
    }

    @Test
    void rowsOfEqualKeysAreToldApartByTheirCells() {
        assertThat(difference(
                        List.of("d,v,c,real,+1,1", "d,v,c,real,+1,1", "d,v,c,real,+1,4"), List.of("d,v,c,real,+1,1", "d,v,c,real,+1,4", "d,v,c,real,+1,9")))
                .containsExactly("d|v|c|real|+1 transfers 1 -> 9");
        assertThat(difference(List.of("d,v,c,real,+1,1", "d,v,c,real,+1,1"), List.of("d,v,c,real,+1,1"))).containsExactly("d|v|c|real|+1 * 1 -> ");
        assertThat(difference(List.of("d,v,c,real,+1,1"), List.of("d,v,c,real,+1,1", "d,v,c,real,+1,1"))).containsExactly("d|v|c|real|+1 *  -> 1");
    }

    @Test
    void theOrderOfRowsIsNoChange() {
        assertThat(difference(List.of("d,v,c,real,+1,1", "d,v,c,real,+2,2"), List.of("d,v,c,real,+2,2", "d,v,c,real,+1,1"))).isEmpty();
    }

    @Test
    void separatorsWithinCellsDoNotMixThem() {
        assertThat(difference(List.of("d,v|c,x,real,+1,1"), List.of("d,v,c|x,real,+1,1")))
                .containsExactlyInAnyOrder("d|v|c|x|real|+1 * 1 -> ", "d|v|c|x|real|+1 *  -> 1");
    }

    @Test
    void manyChangesComeInPortionsAndNoneIsLost() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 120_000; i++) {
            before.add("d,v,c" + i + ",real,+1,1");
            after.add("d,v,c" + i + ",real,+1,2");
        }
        List<Integer> portions = new ArrayList<>();
        new CsvDifference(RestatedFile.TRANSFERS, write("was.csv", before), write("now.csv", after), CsvDifference.AS_PRINTED, CsvDifference.AS_PRINTED)
                .each(changes -> portions.add(changes.size()));

        assertThat(portions).hasSizeGreaterThan(1);
        assertThat(portions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(120_000);
    }

    @Test
    void aRowThatCameAndOneThatWentAreToldWithTheirCells() {
        assertThat(difference(List.of("d,v,c,real,+1,1", "d,v,c,real,+2,2"), List.of("d,v,c,real,+2,2", "d,v,c,real,+3,\"3,5\"")))
                .containsExactlyInAnyOrder("d|v|c|real|+1 * 1 -> ", "d|v|c|real|+3 *  -> 3,5");
    }

    @Test
    void rowsWithLineFeedsAndQuotesDifferAlikeEitherWay() {
        long seed = 20_261_126;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> before = rows(random);
            List<String> after = new ArrayList<>(before);
            Collections.shuffle(after, random);
            after.subList(0, random.nextInt(after.size() + 1)).clear();
            after.addAll(rows(random));
            // Rows of one key are paired in their printed order.
            Collections.sort(after);
            assertThat(difference(before, after)).as("seed " + seed + ", round " + round).hasSizeGreaterThanOrEqualTo(Math.abs(after.size() - before.size()));
        }
    }

    /** Age and the run's instants differ in nearly every row, whatever else does. */
    @Test
    void whatIsNoFigureIsNoDifferenceEitherWay() throws IOException {
        long seed = 20_261_127;
        Random random = new Random(seed);
        String header = String.join(",", DiscrepancyRow.TABLE.header()) + "\r\n";
        for (int round = 0; round < 100; round++) {
            int rows = 1 + random.nextInt(30);
            Path was = Files.writeString(folder.resolve("was.csv"), header + discrepancies(rows, random), StandardCharsets.UTF_8);
            Path now = Files.writeString(folder.resolve("now.csv"), header + discrepancies(rows, random), StandardCharsets.UTF_8);
            List<String> byLine = difference(RestatedFile.DISCREPANCIES, was, now, CsvDifference.AS_PRINTED);
            assertThat(byLine).as("seed " + seed + ", round " + round)
                    .containsExactlyInAnyOrderElementsOf(difference(RestatedFile.DISCREPANCIES, was, now, row -> row))
                    .noneMatch(cell -> cell.contains("age_days") || cell.contains("first_seen") || cell.contains("resolved_at"));
        }
        Path one = Files.writeString(folder.resolve("was.csv"), header + "d,R,high,OPEN,v,c,,,,t,a,,1,,,\"x, \"\"y\"\"\",do,s,7,real\r\n", StandardCharsets.UTF_8);
        Path other = Files.writeString(folder.resolve("now.csv"), header + "d,R,high,OPEN,v,c,,,,t,b,q,22,,,\"x, \"\"y\"\"\",do,s,7,test\r\n", StandardCharsets.UTF_8);
        assertThat(difference(RestatedFile.DISCREPANCIES, one, other, CsvDifference.AS_PRINTED)).containsExactly("7|R traffic real -> test");
    }

    private static String discrepancies(int rows, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("d,R,high,%s,v,c,,,,t,\"a,%d\",%d,%d,,,detail,do,s,%d,real\r\n"
                    .formatted(random.nextInt(9) == 0 ? "RESOLVED" : "OPEN", random.nextInt(3), random.nextInt(3), random.nextInt(99), i));
        }
        return text.toString();
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            rows.add("d,v,\"c\n" + random.nextInt(4) + "\",\"re\"\"al\",+" + random.nextInt(3) + "," + random.nextInt(3));
        }
        Collections.sort(rows);
        return rows;
    }

    /** Found by whole rows and found by slots: both must say the same. */
    private List<String> difference(List<String> before, List<String> after) {
        Path was = write("was.csv", before);
        Path now = write("now.csv", after);
        List<String> byLine = difference(was, now, CsvDifference.AS_PRINTED);
        assertThat(byLine).containsExactlyInAnyOrderElementsOf(difference(was, now, row -> row));
        return byLine;
    }

    private static List<String> difference(Path was, Path now, UnaryOperator<CsvRow> made) {
        return difference(RestatedFile.TRANSFERS, was, now, made);
    }

    private static List<String> difference(RestatedFile file, Path was, Path now, UnaryOperator<CsvRow> made) {
        List<String> found = new ArrayList<>();
        new CsvDifference(file, was, now, made, made)
                .each(changes -> changes.forEach(change -> change.cells()
                        .forEach(cell -> found.add(change.key() + " " + cell.column() + " " + cell.was() + " -> " + cell.now()))));
        return found;
    }

    private Path write(String name, List<String> rows) {
        try {
            return Files.writeString(folder.resolve(name), HEADER + "\r\n" + rows.stream().map(row -> row + "\r\n").collect(Collectors.joining()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
