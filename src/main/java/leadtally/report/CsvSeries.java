package leadtally.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import leadtally.database.Store;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.CsvTable;
import leadtally.report.csv.PhonePrint;
import leadtally.report.csv.ReadBack;
import leadtally.report.csv.WrittenCsv;
import leadtally.report.step.StoredTotals;

/** Some CSV files of an edition, written one after the other by one thread, each read again at once and held against what was written and what is stored (rule 9.8). */
final class CsvSeries {
    private final Store store;
    private final EditionRequest request;
    private final Path folder;
    private final PhonePrint phones;
    private final SortedMap<String, FileFigures> files = new TreeMap<>();
    private final StringBuilder digests = new StringBuilder();
    private final List<TieOutRow> faults = new ArrayList<>();

    CsvSeries(Store store, EditionRequest request, Path folder) {
        this.store = store;
        this.request = request;
        this.folder = folder;
        this.phones = request.phones().another();
    }

    /** By file name; what was read again equals it if there is no fault. */
    SortedMap<String, FileFigures> files() {
        return files;
    }

    /** A line for each file whose figures make another edition when they change (rule 8.4). */
    String digests() {
        return digests.toString();
    }

    /** What differs. */
    List<TieOutRow> faults() {
        return faults;
    }

    /** Writes a file whose figures make another edition. */
    <R> void figured(CsvTable<R> table, String query, Consumer<Consumer<R>> source, Consumer<R> also) {
        String digest = stored(table, query, source, also);
        digests.append(table.file()).append(' ').append(files.get(table.file()).rows()).append(' ').append(digest).append('\n');
    }

    /** Writes a file of what is stored; the digest of its figures. */
    <R> String stored(CsvTable<R> table, String query, Consumer<Consumer<R>> source, Consumer<R> also) {
        String digest = write(table, source, also);
        FileFigures file = files.get(table.file());
        StoredTotals totals = StoredTotals.of(store, query, request.period(), request::currency);
        compare(table.file(), "file", file.rows(), file.sums(), "store", totals.rows(), totals.sums());
        return digest;
    }

    /** Writes a file of what is not stored; the digest of its figures. */
    <R> String write(CsvTable<R> table, Consumer<Consumer<R>> source, Consumer<R> also) {
        try (CsvFile<R> file = new CsvFile<>(table, phones, folder)) {
            source.accept(row -> {
                file.accept(row);
                also.accept(row);
            });
            WrittenCsv written = file.finish();
            files.put(table.file(), new FileFigures(written.rows(), written.sums(), written.sha256()));
            readAgain(table, written);
            return file.figures();
        }
    }

    private void readAgain(CsvTable<?> table, WrittenCsv written) {
        WrittenCsv read = ReadBack.of(table, folder);
        compare(table.file(), "file read again", read.rows(), read.sums(), "written", written.rows(), written.sums());
        if (!read.sha256().equals(written.sha256())) {
            faults.add(new TieOutRow("9.8 " + table.file() + " bytes", "file read again", BigDecimal.ZERO, "written", BigDecimal.ONE,
                    BigDecimal.ONE.negate(), false));
        }
    }

    private void compare(
            String file, String leftName, long leftRows, SortedMap<String, BigDecimal> left, String rightName, long rightRows,
            SortedMap<String, BigDecimal> right) {
        Set<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        keepFault(TieOutRow.equal("9.8 " + file + " rows", leftName, BigDecimal.valueOf(leftRows), rightName, BigDecimal.valueOf(rightRows)));
        for (String name : names) {
            keepFault(TieOutRow.equal("9.8 " + file + " " + name, leftName, left.getOrDefault(name, BigDecimal.ZERO), rightName,
                    right.getOrDefault(name, BigDecimal.ZERO)));
        }
    }

    private void keepFault(TieOutRow row) {
        if (!row.ok()) {
            faults.add(row);
        }
    }
}
