package leadtally.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.database.Store;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.html.HtmlPage;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.ReasonFigures;
import leadtally.report.step.StoredRows;

/** What lies beside the editions and is of every day: {@code open-discrepancies.csv} and {@code index.html}, written in a hidden folder, each replaced in one rename. */
final class OverallFiles {
    private static final String OPEN_FILE = "open-discrepancies.csv";

    private final Store store;
    private final Path out;

    OverallFiles(Store store, Path out) {
        this.store = store;
        this.out = out;
    }

    void replace(EditionRequest request) {
        Path folder = out.resolve(".overall");
        Disk.deleteFolder(folder);
        Map<Reason, ReasonFigures> reasons = new EnumMap<>(Reason.class);
        SortedMap<LocalDate, Long> openByDay = new TreeMap<>();
        try {
            Files.createDirectories(folder);
            try (CsvFile<DiscrepancyRow> file = new CsvFile<>(DiscrepancyRow.TABLE, request.phones(), folder)) {
                StoredRows.openDiscrepancies(store, request.asOf(), row -> {
                    file.accept(row);
                    reasons.computeIfAbsent(row.reason(), ReasonFigures::new).add(row);
                    openByDay.merge(row.day(), 1L, Long::sum);
                });
                file.finish();
            }
            new OverallHtml(store, out, request).write(folder.resolve(HtmlPage.FILE), reasons.values(), openByDay);
            Disk.syncFolder(folder);
            Disk.rename(folder.resolve(DiscrepancyRow.TABLE.file()), out.resolve(OPEN_FILE));
            Disk.rename(folder.resolve(HtmlPage.FILE), out.resolve(HtmlPage.FILE));
            Disk.deleteFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + OPEN_FILE + " and " + HtmlPage.FILE + " in " + out + ": " + e.getMessage(), e);
        }
    }
}
