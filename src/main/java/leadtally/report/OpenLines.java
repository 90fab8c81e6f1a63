package leadtally.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import leadtally.report.csv.CsvLines;
import leadtally.report.row.DiscrepancyRow;

/** Rows of {@code discrepancies.csv} as they are printed, of several files in one: the day is what they are ordered by first. */
final class OpenLines {
    private static final int DAY = DiscrepancyRow.TABLE.header().indexOf("day");
    private static final int STATE = DiscrepancyRow.TABLE.header().indexOf("state");
    private static final String OPEN = "OPEN";

    private OpenLines() {}

    /**
     * Writes the rows of all files in their order.
     *
     * @param open rows of open ones, of none of the days
     * @param days files of one day each, in every state, by the day as printed; of them the open ones are taken
     */
    static void join(Path open, SortedMap<String, Path> days, Path joined) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(joined), 1 << 16);
                CsvLines lines = new CsvLines(open)) {
            boolean more = lines.next();
            lines.writeTo(out);
            more = more && lines.next();
            for (Map.Entry<String, Path> day : days.entrySet()) {
                while (more && lines.plainCell(DAY).compareTo(day.getKey()) < 0) {
                    lines.writeTo(out);
                    more = lines.next();
                }
                copyOpen(day.getValue(), out);
            }
            while (more) {
                lines.writeTo(out);
                more = lines.next();
            }
        }
    }

    private static void copyOpen(Path file, OutputStream out) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            while (lines.next()) {
                if (lines.plainCell(STATE).equals(OPEN)) {
                    lines.writeTo(out);
                }
            }
        }
    }
}
