package leadtally.bench;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of one result file, each as {@code column=value …}; columns by name, so that their order and further ones do not matter. */
record Figures(TreeMap<String, List<String>> rows) {
    /** The three files that every contender makes, and the columns that are compared. */
    enum File {
        WATERFALL("waterfall.csv", "day,vendor,campaign_id,traffic,submitted,created,landline,dnc,rejected,duplicate,contradicted,ambiguous,pending,missing"),
        CALL_RESULTS("call-results.csv", "day,vendor,campaign_id,traffic,call_type,call_result,calls,scheduled"),
        BILLING("billing.csv", "day,vendor,campaign_id,source_id,traffic,activity_type,billing_status,events,events_with_amount,amount,currency");

        final String file;
        final List<String> columns;

        File(String file, String columns) {
            this.file = file;
            this.columns = List.of(columns.split(","));
        }

        /** How many of its first columns say which row it is. */
        int keys() {
            return (int) columns.stream().takeWhile(column -> !List.of("submitted", "calls", "events").contains(column)).count();
        }
    }

    /** Reads a file of a contender. */
    static Figures read(Path folder, File kind) throws IOException {
        Path file = folder.resolve(kind.file);
        var rows = new TreeMap<String, List<String>>();
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<String> header = List.of(reader.readNext());
            if (!header.containsAll(kind.columns)) {
                throw new IllegalStateException(file + ": columns " + header + ", needed " + kind.columns);
            }
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                List<String> row = new ArrayList<>();
                for (String column : kind.columns) {
                    row.add(plain(column, cells[header.indexOf(column)]));
                }
                if (rows.put(String.join("|", row.subList(0, kind.keys())), row) != null) {
                    throw new IllegalStateException(file + ": two rows of " + row.subList(0, kind.keys()));
                }
            }
        } catch (CsvValidationException e) {
            throw new IllegalStateException(file + ": no CSV: " + e.getMessage(), e);
        }
        return new Figures(rows);
    }

    /** Amounts by value: a column store's decimals all have one scale. */
    private static String plain(String column, String cell) {
        return column.equals("amount") && !cell.isEmpty() ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell;
    }

    /** What differs, a line each; {@code ours} and {@code theirs} name the two. */
    List<String> differences(Figures other, String ours, String theirs) {
        List<String> differences = new ArrayList<>();
        var keys = new TreeSet<>(rows.keySet());
        keys.addAll(other.rows.keySet());
        for (String key : keys) {
            List<String> one = rows.get(key);
            List<String> two = other.rows.get(key);
            if (one == null || !one.equals(two)) {
                differences.add(ours + " " + (one == null ? "has no row " + key : one) + ", " + theirs + " " + (two == null ? "has none" : two));
            }
        }
        return differences;
    }
}
