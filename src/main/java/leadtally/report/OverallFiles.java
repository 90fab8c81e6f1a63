package leadtally.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.database.FileModes;
import leadtally.database.Store;
import leadtally.lead.FileFault;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.PhonePrint;
import leadtally.report.html.HtmlPage;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.ReasonFigures;
import leadtally.report.step.StoredRows;

/**
 * What lies beside the editions and is of every day: {@code open-discrepancies.csv} and {@code index.html}, written in a hidden folder, each replaced in one rename. The one can be written
 * while editions are, the other only when they are published.
 */
public final class OverallFiles {
    public static final String OPEN_FILE = "open-discrepancies.csv";

    private final Store store;
    private final Path out;
    private final Path folder;
    private final Map<Reason, ReasonFigures> reasons = new EnumMap<>(Reason.class);
    private final SortedMap<LocalDate, Long> openByDay = new TreeMap<>();

    OverallFiles(Store store, Path out) {
        this.store = store;
        this.out = out;
        this.folder = out.resolve(".overall");
    }

    /**
     * Writes the open discrepancies of all days but some, still hidden; those of the others are for {@link #takeOver}.
     *
     * @param phones of no other thread
     */
    public void writeOpen(Instant asOf, PhonePrint phones, Set<LocalDate> butOf) {
        discard();
        try {
            FileModes.folder(folder);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        try (CsvFile<DiscrepancyRow> file = new CsvFile<>(DiscrepancyRow.TABLE, phones, folder)) {
            StoredRows.openDiscrepancies(store, asOf, butOf, row -> {
                file.accept(row);
                figures(row.reason()).add(row);
                openByDay.merge(row.day(), 1L, Long::sum);
            });
            file.finish();
        }
    }

    /**
     * Joins what {@link #writeOpen} wrote with the open discrepancies of days that the run's editions have, of the same as-of and with phones printed in the same way: their rows stand in
     * those files already.
     *
     * @param days editions of one day each, not published yet
     */
    public void takeOver(List<WrittenEdition> days) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (WrittenEdition edition : days) {
            files.put(edition.period().from().toString(), edition.folder().resolve(DiscrepancyRow.TABLE.file()));
            edition.reasons().forEach((reason, others) -> {
                figures(reason).addOpen(others);
                openByDay.merge(edition.period().from(), others.open(), Long::sum);
            });
        }
        try {
            OpenLines.join(folder.resolve(DiscrepancyRow.TABLE.file()), files, folder.resolve(OPEN_FILE));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private ReasonFigures figures(Reason reason) {
        return reasons.computeIfAbsent(reason, ReasonFigures::new);
    }

    /** Writes the page, after {@link #takeOver}, and replaces both. */
    public void replace(EditionRequest request) {
        try {
            new OverallHtml(store, out, request).write(folder.resolve(HtmlPage.FILE), reasons.values(), openByDay);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        Disk.syncFolder(folder);
        Disk.rename(folder.resolve(OPEN_FILE), out.resolve(OPEN_FILE));
        Disk.rename(folder.resolve(HtmlPage.FILE), out.resolve(HtmlPage.FILE));
        discard();
    }

    /** Removes what was written and is not to be shown. */
    public void discard() {
        Disk.deleteFolder(folder);
    }

    private UncheckedIOException cannotWrite(IOException e) {
        return new UncheckedIOException("cannot write " + OPEN_FILE + " and " + HtmlPage.FILE + " in " + out + ": " + FileFault.why(e), e);
    }
}
