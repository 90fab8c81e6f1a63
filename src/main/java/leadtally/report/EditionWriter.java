package leadtally.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.database.FileModes;
import leadtally.database.Store;
import leadtally.lead.FileFault;
import leadtally.report.csv.CsvFile;
import leadtally.report.html.HtmlPage;
import leadtally.report.restatement.Restatement;
import leadtally.report.restatement.TouchedSince;
import leadtally.report.row.TrendRow;
import leadtally.report.step.FactsSince;
import leadtally.report.step.StoredTrend;
import org.jspecify.annotations.Nullable;

/** Writes the files of one edition into a hidden folder, reads them again, and says what is in them (rules 8.4, 9.8). Publishing is {@link Editions}'. */
public final class EditionWriter {
    /** How many editions may be written at once: each has a thread and a connection. */
    public static final int AT_ONCE = CsvFile.AT_ONCE;

    private EditionWriter() {}

    /**
     * Writes CSV files, PDFs, the page and, last, the manifest. If the figures equal those of the newest edition of the period, only CSV files are written.
     *
     * @param hiddenFolder from {@link Editions#hiddenFolder}; made by this call, must not exist
     * @throws ReadBackException if a file read again differs from what was written or stored (rule 9.8)
     */
    public static WrittenEdition write(Store store, EditionRequest request, Path hiddenFolder) {
        return write(store, request, hiddenFolder, new TouchedSince(), CsvFile.AT_ONCE);
    }

    /**
     * The same for one of several editions.
     *
     * @param touched one for all of them
     * @param threads how many of the threads that write CSV files are this edition's; 1 writes all in the caller's thread, and so in its transaction
     */
    public static WrittenEdition write(Store store, EditionRequest request, Path hiddenFolder, TouchedSince touched, int threads) {
        int number = EditionName.numberOfHidden(hiddenFolder);
        try {
            FileModes.folder(hiddenFolder.getParent());
            FileModes.restrict(Files.createDirectory(hiddenFolder));
            EditionFiles files = new EditionFiles(store, request, hiddenFolder);
            files.writeAll(threads);
            List<String> awaited = awaited(request, files.figures());
            EditionState state = awaited.isEmpty() ? EditionState.FINAL : EditionState.PROVISIONAL;
            String fingerprint = files.fingerprint(state);
            PreviousEdition previous = PreviousEdition.of(store, request.period());
            boolean unchanged = previous != null && previous.saysTheSame(request.sameness(), files.files(), fingerprint);
            Changes changes = new Changes(number, restatement(store, request, previous, files, touched));
            if (!unchanged && number > 1) {
                files.writeChanges(changes.restatement());
            }
            SortedMap<String, FileFigures> written = new TreeMap<>(files.files());
            String manifest = "";
            if (!unchanged) {
                new EditionPdf(request, files.figures(), number, awaited, changes).write(hiddenFolder);
                written.putAll(new ClaimCover(request, number, awaited.isEmpty()).write(files.figures().claims, hiddenFolder));
                written.put(EditionPdf.FILE, FileFigures.ofBytes(hiddenFolder.resolve(EditionPdf.FILE)));
                List<TrendRow> trend = StoredTrend.upTo(store, request.period().to());
                new EditionHtml(request, files.figures(), number, awaited, changes).write(hiddenFolder, written, trend);
                written.put(HtmlPage.FILE, FileFigures.ofBytes(hiddenFolder.resolve(HtmlPage.FILE)));
                manifest = Manifest.text(request, number, state, awaited, written, fingerprint, previous, changes);
                Files.writeString(hiddenFolder.resolve("manifest.json"), manifest, StandardCharsets.UTF_8);
            }
            return new WrittenEdition(
                    request.period(), number, hiddenFolder, state, unchanged, written, fingerprint, files.figures().reasons, manifest, files.figures().counts());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the edition in " + hiddenFolder + ": " + FileFault.why(e) + "; check the space and the rights of its folder", e);
        }
    }

    private static @Nullable Restatement restatement(
            Store store, EditionRequest request, @Nullable PreviousEdition previous, EditionFiles files, TouchedSince touched) {
        if (previous == null) {
            return null;
        }
        Path out = files.folder().toAbsolutePath().getParent().getParent();
        FactsSince since = new FactsSince(store, lastKnown(request, previous), request.period(), request.days());
        return new Restatement(
                previous.files(out), request.settingsHash(), request.days().zone().getId(), request.phones(), files.folder(), files.stated(), since, touched);
    }

    /** A run that was broken off and resumed has a lesser number than one of another job that was published meanwhile; its facts are new all the same. */
    private static long lastKnown(EditionRequest request, PreviousEdition previous) {
        Long run = request.runNumber();
        return run != null && run < previous.judgedRun() ? run - 1 : previous.judgedRun();
    }

    /** Why the edition is provisional (rule 8.5); empty if nothing is awaited. */
    private static List<String> awaited(EditionRequest request, EditionFigures figures) {
        List<String> awaited = new ArrayList<>(request.awaited());
        long pending = figures.pending();
        if (pending > 0) {
            awaited.add(pending + (pending == 1 ? " submission is" : " submissions are") + " pending: the deadline is not over.");
        }
        return awaited;
    }
}
