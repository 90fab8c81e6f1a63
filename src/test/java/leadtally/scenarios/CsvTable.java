package leadtally.scenarios;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV file as a person reads it: a header, and rows of named cells. */
record CsvTable(List<String> header, List<List<String>> rows) {
    static CsvTable read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVReader csv = new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build()) {
            List<String[]> all = csv.readAll();
            return new CsvTable(List.of(all.get(0)), all.subList(1, all.size()).stream().map(row -> List.of(row)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new IllegalStateException(file + " is no CSV", e);
        }
    }

    /** The rows with these columns only, in their order. */
    List<List<String>> only(List<String> columns) {
        int[] places = columns.stream().mapToInt(this::place).toArray();
        return rows.stream().map(row -> Arrays.stream(places).mapToObj(row::get).toList()).toList();
    }

    private int place(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + header);
        }
        return place;
    }

    /** What of {@code expected} has no row of its own in {@code actual}, and the reverse; a cell {@code *} is any text that is not empty. Empty lists: equal. */
    static String difference(List<List<String>> expected, List<List<String>> actual) {
        List<List<String>> extra = new ArrayList<>(actual);
        List<List<String>> missing = new ArrayList<>();
        for (List<String> row : expected) {
            int found = -1;
            for (int i = 0; i < extra.size() && found < 0; i++) {
                found = matches(row, extra.get(i)) ? i : -1;
            }
            if (found >= 0) {
                extra.remove(found);
            } else {
                missing.add(row);
            }
        }
        StringBuilder text = new StringBuilder();
        missing.forEach(row -> text.append("\n  - ").append(String.join(",", row)));
        extra.forEach(row -> text.append("\n  + ").append(String.join(",", row)));
        return text.toString();
    }

    private static boolean matches(List<String> expected, List<String> actual) {
        for (int i = 0; i < expected.size(); i++) {
            boolean any = expected.get(i).equals("*") && !actual.get(i).isEmpty();
            if (!any && !expected.get(i).equals(actual.get(i))) {
                return false;
            }
        }
        return true;
    }
}
