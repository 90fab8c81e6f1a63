package leadtally.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leadtally.database.Columns;
import leadtally.database.PausePoint;
import leadtally.database.Store;
import leadtally.lead.FileFault;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;

/**
 * The editions below an output folder and their rows in the store: numbering, publishing all of a run together, finishing what was interrupted. To be used by one process at a time (the run
 * lock's matter).
 */
public final class Editions {
    private static final String LATEST = "latest";

    private final Store store;
    private final Path out;

    public Editions(Store store, Path out) {
        this.store = store;
        this.out = out;
    }

    /**
     * {@code <out>/<period>/.edition-<n>} with the number of the period's next edition, the first that neither the store nor the disk has; what an interrupted run left there is removed.
     */
    public Path hiddenFolder(Period period) {
        Path folder = out.resolve(period.folder());
        int number = 1 + Math.max(newestStored(period), newestOnDisk(folder));
        Path hidden = folder.resolve(EditionName.hidden(number));
        Disk.deleteFolder(hidden);
        return hidden;
    }

    /** Removes what was written and is not to be published. */
    public void discard(List<Period> periods) {
        periods.forEach(this::hiddenFolder);
    }

    /**
     * Publishes the editions of one run together: rows {@code publishing}, folders synced and renamed, link {@code latest}, rows {@code published}. Unchanged ones are removed.
     * {@link #finishPublishing} completes an interrupted call.
     *
     * @param asked the period that the command asked for, which {@code latest} names if it is among them
     * @param runNumber null if no run makes them ({@code report})
     * @return the folders published, in the order given
     */
    public List<Path> publish(List<WrittenEdition> written, Period asked, @Nullable Long runNumber, Instant asOf, Instant now) {
        List<WrittenEdition> changed = written.stream().filter(edition -> !edition.unchanged()).toList();
        written.stream().filter(WrittenEdition::unchanged).forEach(edition -> Disk.deleteFolder(edition.folder()));
        changed.forEach(edition -> Disk.syncFolder(edition.folder()));
        store.inTransaction(() -> {
            changed.forEach(edition -> begin(edition, runNumber, asOf));
            return null;
        });
        // No folder gets its name before the rows are safe: a second run would take it for an edition that the store does not know.
        store.sync();
        return finish(changed.stream().map(edition -> new Unfinished(edition.period(), edition.number(), asked)).toList(), now);
    }

    /**
     * Finishes the renaming of editions whose rows still say {@code publishing}.
     *
     * @return the folders published, none if nothing was left
     * @throws IllegalStateException if an edition's folder is gone
     */
    public List<Path> finishPublishing(Instant now) {
        List<Unfinished> left = store.query("queries/report/unfinished_editions", Map.of(), (row, i) -> new Unfinished(
                new Period(Columns.day(row, "period_from"), Columns.day(row, "period_to")),
                row.getInt("edition_no"),
                Columns.dayOrNull(row, "asked_from") == null
                        ? null
                        : new Period(Columns.day(row, "asked_from"), Columns.day(row, "asked_to"))));
        return finish(left, now);
    }

    private record Unfinished(Period period, int number, @Nullable Period asked) {}

    /** What lies beside the editions: {@code open-discrepancies.csv} with all open ones of every day, and {@code index.html} over all editions. */
    public OverallFiles overall() {
        return new OverallFiles(store, out);
    }

    /** Replaces what lies beside the editions, each file in one rename. */
    public void replaceOverall(EditionRequest request) {
        OverallFiles overall = overall();
        overall.writeOpen(request.asOf(), request.phones(), Set.of());
        overall.takeOver(List.of());
        overall.replace(request);
    }

    private void begin(WrittenEdition edition, @Nullable Long runNumber, Instant asOf) {
        Map<String, Object> row = key(edition.period(), edition.number());
        row.put("run_no", runNumber);
        row.put("as_of", Store.at(asOf));
        row.put("state", edition.state().word());
        row.put("folder", edition.period().folder() + "/" + EditionName.visible(edition.number()));
        row.put("fingerprint", edition.fingerprint());
        row.put("manifest", edition.manifest());
        store.update("queries/report/begin_edition", row);
    }

    /** The rows say {@code published} last and together: whatever stopped before has all of it done again, the link too. */
    private List<Path> finish(List<Unfinished> editions, Instant now) {
        List<Path> folders = editions.stream().map(this::rename).toList();
        pointLatest(editions, folders);
        store.inTransaction(() -> {
            for (Unfinished edition : editions) {
                Map<String, Object> row = key(edition.period(), edition.number());
                row.put("published_at", Store.at(now));
                store.update("queries/report/finish_edition", row);
            }
            return null;
        });
        return folders;
    }

    private Path rename(Unfinished edition) {
        Path folder = out.resolve(edition.period().folder());
        Path visible = folder.resolve(EditionName.visible(edition.number()));
        if (!Files.exists(visible)) {
            PausePoint.reached("renaming");
            Disk.rename(folder.resolve(EditionName.hidden(edition.number())), visible);
            PausePoint.reached("renamed");
        }
        return visible;
    }

    /** Whether an edition that was written has its name already, whatever its row says. */
    public boolean isInPlace(WrittenEdition edition) {
        return Files.exists(out.resolve(edition.period().folder()).resolve(EditionName.visible(edition.number())));
    }

    private static Map<String, Object> key(Period period, int number) {
        Map<String, Object> key = new HashMap<>();
        key.put("from", period.from());
        key.put("to", period.to());
        key.put("edition_no", number);
        return key;
    }

    /** The link names the asked period's edition; if that is not among them, the one of the latest day. */
    private void pointLatest(List<Unfinished> editions, List<Path> folders) {
        if (editions.isEmpty()) {
            return;
        }
        List<Period> periods = editions.stream().map(Unfinished::period).toList();
        Period asked = editions.get(0).asked();
        Period named = asked != null && periods.contains(asked)
                ? asked
                : periods.stream().max(Comparator.comparing(Period::to).thenComparing(Period::from)).orElseThrow();
        Disk.pointLink(out.resolve(LATEST), out.relativize(folders.get(periods.indexOf(named))));
    }

    private int newestStored(Period period) {
        return store.query("queries/report/edition_number", Map.of("from", period.from(), "to", period.to()), (row, i) -> row.getInt("edition_no"))
                .get(0);
    }

    /** The newest edition in a day's or a range's folder; none if the folder is no such. */
    public static Optional<Path> newestIn(Path folder) {
        return Optional.of(folder.resolve(EditionName.visible(newestOnDisk(folder)))).filter(Files::isDirectory);
    }

    /** An old edition is never overwritten, also where the store is a new one. */
    private static int newestOnDisk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .mapToInt(EditionName::numberOf)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + FileFault.why(e), e);
        }
    }
}
