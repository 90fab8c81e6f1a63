package leadtally.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.Csv;

/** A CSV file's cells as another program's parser reads them: H2's. */
final class CsvCells {
    private CsvCells() {}

    /** The header's cells first. */
    static List<List<String>> of(Path file) throws IOException {
        Csv csv = new Csv();
        csv.setPreserveWhitespace(true);
        csv.setCaseSensitiveColumnNames(true);
        List<List<String>> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                ResultSet read = csv.read(in, null)) {
            int columns = read.getMetaData().getColumnCount();
            List<String> head = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                head.add(read.getMetaData().getColumnLabel(i));
            }
            rows.add(head);
            while (read.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String cell = read.getString(i);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return rows;
    }
}
