package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLinesTest {
    @TempDir
    Path folder;

    @Test
    void cellsOfBlankedColumnsAreEmptyWhereverTheyStand() throws IOException {
        String row = "a,\"b,\"\"\r\n\",,d\r\n";
        assertThat(rows(row, Set.of())).containsExactly(row);
        assertThat(rows(row, Set.of(0))).containsExactly(",\"b,\"\"\r\n\",,d\r\n");
        assertThat(rows(row, Set.of(1))).containsExactly("a,,,d\r\n");
        assertThat(rows(row, Set.of(3))).containsExactly("a,\"b,\"\"\r\n\",,\r\n");
        assertThat(rows(row, Set.of(0, 1, 2))).containsExactly(",,,d\r\n");
        assertThat(rows(row, Set.of(0, 1, 2, 3))).containsExactly(",,,\r\n");
        assertThat(rows(row + "e,f,g,h", Set.of(2, 3))).containsExactly("a,\"b,\"\"\r\n\",,\r\n", "e,f,,");
    }

    private List<String> rows(String text, Set<Integer> blanked) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvLines lines = new CsvLines(Files.writeString(folder.resolve("a.csv"), text), blanked)) {
            while (lines.next()) {
                rows.add(new String(lines.kept().array(), StandardCharsets.UTF_8));
                assertThat(StandardCharsets.UTF_8.decode(lines.row()).toString()).isEqualTo(rows.get(rows.size() - 1));
            }
        }
        return rows;
    }
}
