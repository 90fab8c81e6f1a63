package leadtally.report.restatement;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadtally.report.csv.CsvLines;

/**
 * The rows that only one of two CSV files has, as printed. Both are read once, side by side: an edition changes a few rows of the one before, and equal rows are compared as bytes. A row
 * that is not where the other file's is, is remembered until it comes there or the files end.
 */
final class LineDifference {
    /** In their printed order, with how often. */
    private final Map<ByteBuffer, Integer> gone = new LinkedHashMap<>();
    /** Likewise. */
    private final Map<ByteBuffer, Integer> came = new LinkedHashMap<>();

    private LineDifference() {}

    /**
     * Of two files with the same header.
     *
     * @param blanked columns, from 0, that are not compared; the rows have them empty
     * @param atOnce how many rows may be remembered
     * @return empty if there are more
     */
    static Optional<LineDifference> of(Path was, Path now, Set<Integer> blanked, int atOnce) {
        LineDifference difference = new LineDifference();
        try (CsvLines before = new CsvLines(was, blanked);
                CsvLines after = new CsvLines(now, blanked)) {
            return difference.fill(before, after, atOnce) ? Optional.of(difference) : Optional.empty();
        }
    }

    private boolean fill(CsvLines before, CsvLines after, int atOnce) {
        boolean old = before.next();
        boolean young = after.next();
        while (old || young) {
            if (old && young && before.equalsRowOf(after)) {
                old = before.next();
                young = after.next();
            } else if (old && isTaken(came, before)) {
                old = before.next();
            } else if (young && isTaken(gone, after)) {
                young = after.next();
            } else {
                old = old && remembered(gone, before).next();
                young = young && remembered(came, after).next();
            }
            if (gone.size() + came.size() > atOnce) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTaken(Map<ByteBuffer, Integer> rows, CsvLines lines) {
        if (!rows.containsKey(lines.row())) {
            return false;
        }
        rows.computeIfPresent(lines.row(), (row, times) -> times == 1 ? null : times - 1);
        return true;
    }

    private static CsvLines remembered(Map<ByteBuffer, Integer> rows, CsvLines lines) {
        rows.merge(lines.kept(), 1, Integer::sum);
        return lines;
    }

    /** The rows of the one file that the other has not. */
    List<ByteBuffer> gone() {
        return each(gone);
    }

    /** The rows of the other file that the one has not. */
    List<ByteBuffer> came() {
        return each(came);
    }

    private static List<ByteBuffer> each(Map<ByteBuffer, Integer> rows) {
        return rows.entrySet().stream().flatMap(row -> Collections.nCopies(row.getValue(), row.getKey()).stream()).toList();
    }
}
