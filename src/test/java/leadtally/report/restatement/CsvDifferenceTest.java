package leadtally.report.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        new CsvDifference(RestatedFile.TRANSFERS, write("was.csv", before), write("now.csv", after), row -> row, row -> row)
                .each(changes -> portions.add(changes.size()));

        assertThat(portions).hasSizeGreaterThan(1);
        assertThat(portions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(120_000);
    }

    @Test
    void aRowThatCameAndOneThatWentAreToldWithTheirCells() {
        assertThat(difference(List.of("d,v,c,real,+1,1", "d,v,c,real,+2,2"), List.of("d,v,c,real,+2,2", "d,v,c,real,+3,\"3,5\"")))
                .containsExactlyInAnyOrder("d|v|c|real|+1 * 1 -> ", "d|v|c|real|+3 *  -> 3,5");
    }

    private List<String> difference(List<String> before, List<String> after) {
        List<String> found = new ArrayList<>();
        new CsvDifference(RestatedFile.TRANSFERS, write("was.csv", before), write("now.csv", after), row -> row, row -> row)
                .each(changes -> changes.forEach(change -> change.cells()
                        .forEach(cell -> found.add(change.key() + " " + cell.column() + " " + cell.was() + " -> " + cell.now()))));
        return found;
    }

    private Path write(String name, List<String> rows) {
        try {
            return Files.writeString(folder.resolve(name), HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
