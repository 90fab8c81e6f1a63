package leadtally.report.restatement;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.CsvReader;

/**
 * The rows in which two CSV files with the same keys differ. Where whole rows can be compared and few differ, they are found by {@link LineDifference}. Else rows are sorted into slots by a hash
 * of their key; only those of slots in which the files differ are kept, and of these no more at once than a bound: memory grows with neither file. Several rows of one key are told apart by all
 * their cells.
 */
final class CsvDifference {
    /** For files whose rows can be compared as they are printed. */
    static final UnaryOperator<CsvRow> AS_PRINTED = row -> row;

    private static final int SLOTS = 1 << 18;
    /** A row kept takes up to 1 KB with its key and its cause; of each edition written at once all kept are a quarter of its share of the heap. */
    private static final int ROWS_AT_ONCE = (int) Math.min(100_000, Runtime.getRuntime().maxMemory() / CsvFile.AT_ONCE / 4_096);

    private final RestatedFile file;
    private final Path was;
    private final Path now;
    private final UnaryOperator<CsvRow> ofWas;
    private final UnaryOperator<CsvRow> ofNow;
    private final long[] difference = new long[SLOTS];
    private final int[] balance = new int[SLOTS];
    private final int[] rows = new int[SLOTS];

    /**
     * @param ofWas makes the rows of the one file comparable to those of the other
     */
    CsvDifference(RestatedFile file, Path was, Path now, UnaryOperator<CsvRow> ofWas, UnaryOperator<CsvRow> ofNow) {
        this.file = file;
        this.was = was;
        this.now = now;
        this.ofWas = ofWas;
        this.ofNow = ofNow;
    }

    /** Hands over the changes in portions. */
    void each(Consumer<List<Change>> portions) {
        List<String> before = CsvReader.header(was);
        List<String> after = CsvReader.header(now);
        List<String> common = new ArrayList<>(after);
        common.retainAll(before);
        common.removeIf(column -> !file.compares(column));
        boolean byLine = ofWas == AS_PRINTED && ofNow == AS_PRINTED && before.equals(after);
        Set<Integer> others = IntStream.range(0, after.size()).filter(column -> !common.contains(after.get(column))).boxed().collect(Collectors.toSet());
        Optional<LineDifference> lines = byLine ? LineDifference.of(was, now, others, ROWS_AT_ONCE) : Optional.empty();
        if (lines.isPresent()) {
            List<Change> changes = changes(byKey(lines.get().gone(), before), byKey(lines.get().came(), after), common);
            if (!changes.isEmpty()) {
                portions.accept(changes);
            }
        } else {
            bySlots(common, portions);
        }
    }

    private Map<String, List<CsvRow>> byKey(List<ByteBuffer> lines, List<String> header) {
        Map<String, List<CsvRow>> rows = new TreeMap<>();
        for (ByteBuffer line : lines) {
            CsvRow row = new CsvRow(header, CsvReader.cells(line, now));
            rows.computeIfAbsent(row.all(file.key()), text -> new ArrayList<>(1)).add(row);
        }
        return rows;
    }

    private void bySlots(List<String> common, Consumer<List<Change>> portions) {
        count(was, ofWas, common, -1);
        count(now, ofNow, common, 1);
        int from = 0;
        while (from < SLOTS) {
            int to = from;
            for (long kept = 0; to < SLOTS && (kept == 0 || kept + rows[to] <= ROWS_AT_ONCE); to++) {
                kept += differs(to) ? rows[to] : 0;
            }
            List<Change> changes = changes(from, to, common);
            if (!changes.isEmpty()) {
                portions.accept(changes);
            }
            from = to;
        }
    }

    private void count(Path path, UnaryOperator<CsvRow> made, List<String> compared, int sign) {
        List<String> header = CsvReader.header(path);
        int[] key = places(header, file.key());
        int[] all = places(header, compared);
        rows(path, header, made, row -> {
            int slot = slot(row, key);
            difference[slot] += sign * Hash64.of(row.cells(), all);
            balance[slot] += sign;
            rows[slot]++;
        });
    }

    private boolean differs(int slot) {
        return difference[slot] != 0 || balance[slot] != 0;
    }

    private static int slot(CsvRow row, int[] key) {
        return (int) (Hash64.of(row.cells(), key) >>> 32) & (SLOTS - 1);
    }

    private static int[] places(List<String> header, List<String> columns) {
        return columns.stream().mapToInt(header::indexOf).toArray();
    }

    private List<Change> changes(int from, int to, List<String> compared) {
        boolean any = false;
        for (int slot = from; slot < to && !any; slot++) {
            any = differs(slot);
        }
        if (!any) {
            return List.of();
        }
        return changes(kept(was, ofWas, from, to), kept(now, ofNow, from, to), compared);
    }

    /** Of rows by their keys. */
    private List<Change> changes(Map<String, List<CsvRow>> before, Map<String, List<CsvRow>> after, List<String> compared) {
        List<Change> changes = new ArrayList<>();
        before.forEach((key, rows) -> pair(rows, after.getOrDefault(key, List.of()), compared, changes));
        after.forEach((key, rows) -> {
            if (!before.containsKey(key)) {
                pair(List.of(), rows, compared, changes);
            }
        });
        return changes;
    }

    private Map<String, List<CsvRow>> kept(Path path, UnaryOperator<CsvRow> made, int from, int to) {
        Map<String, List<CsvRow>> kept = new TreeMap<>();
        List<String> header = CsvReader.header(path);
        int[] key = places(header, file.key());
        rows(path, header, made, row -> {
            int slot = slot(row, key);
            if (slot >= from && slot < to && differs(slot)) {
                kept.computeIfAbsent(row.all(file.key()), text -> new ArrayList<>(1)).add(row.kept());
            }
        });
        return kept;
    }

    /** Equal rows are no change; the others of one key are paired in their printed order. */
    private void pair(List<CsvRow> before, List<CsvRow> after, List<String> compared, List<Change> changes) {
        List<CsvRow> left = new ArrayList<>(before);
        List<CsvRow> right = new ArrayList<>();
        for (CsvRow row : after) {
            String text = row.all(compared);
            if (!removeFirst(left, text, compared)) {
                right.add(row);
            }
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            changes.add(new Change(file, i < left.size() ? left.get(i) : null, i < right.size() ? right.get(i) : null));
        }
    }

    private static boolean removeFirst(List<CsvRow> rows, String text, List<String> compared) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).all(compared).equals(text)) {
                rows.remove(i);
                return true;
            }
        }
        return false;
    }

    private static void rows(Path path, List<String> header, UnaryOperator<CsvRow> made, Consumer<CsvRow> to) {
        boolean[] isRow = {false};
        CsvReader.readCells(path, cells -> {
            if (isRow[0]) {
                to.accept(made.apply(new CsvRow(header, cells)));
            }
            isRow[0] = true;
        });
    }
}
