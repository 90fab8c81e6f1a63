package leadtally.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.FileFault;
import leadtally.lead.Period;
import leadtally.report.row.ReconciliationRow;
import leadtally.report.row.WaterfallRow;
import leadtally.story.PublishedManifest.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code verify}: holds an edition on disk against what was published. Each CSV is read and added up again; the manifest is held against the one that the store keeps; a file that is
 * missing, foreign, altered or another one's is named. PDFs and page are held by their digests, and the totals in their text by the sums of the files; the
 * store by its own sums, as long as nothing came since.
 */
public final class EditionVerifier {
    private static final String MANIFEST = "manifest.json";

    private final Store store;
    private final Path folder;
    private final StoreFigures storeFigures;
    private final String settingsHash;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param folder of the edition; a link, such as {@code latest}, is followed
     * @param currencyOf the currency of a vendor
     * @param settingsHash of the settings that judge now
     */
    public EditionVerifier(Store store, Path folder, UnaryOperator<String> currencyOf, String settingsHash) {
        this.store = store;
        this.folder = folder;
        this.storeFigures = new StoreFigures(store, currencyOf);
        this.settingsHash = settingsHash;
    }

    /**
     * @param sentences what was verified, if nothing is wrong; else each fault
     */
    public record Verdict(boolean whole, List<String> sentences) {}

    private record Stored(String folder, Period period, int number, String fingerprint, String manifest) {}

    public Verdict verify() {
        try {
            Path real = folder.toRealPath();
            PublishedManifest onDisk = readManifest(real);
            Stored stored = stored(real, onDisk);
            if (stored == null) {
                faults.add("the store has no published edition of " + nameOf(real) + "; check --db and the folder");
            }
            PublishedManifest truth = stored == null ? onDisk : compareManifests(real, onDisk, stored);
            if (truth == null) {
                return new Verdict(false, List.copyOf(faults));
            }
            SortedMap<String, Said> files = truth.files();
            files.forEach((name, said) -> faults.addAll(FileCheck.faults(real, name, files)));
            nameForeignFiles(real, files.keySet());
            compareTotals(files);
            compareForReading(real, files);
            String store = stored == null ? "" : compareStore(stored, truth);
            return faults.isEmpty()
                    ? new Verdict(true, List.of(truth.folder() + ", " + truth.state() + ": " + files.size() + " files and manifest.json are as published, "
                            + files.values().stream().mapToLong(Said::rows).sum() + " rows; " + store))
                    : new Verdict(false, List.copyOf(faults));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + FileFault.why(e), e);
        }
    }

    /** What the PDFs and the page print, against the files; where a CSV was altered, its own faults are told and say enough. */
    private void compareForReading(Path real, SortedMap<String, Said> files) {
        boolean isCsvWhole = faults.stream().noneMatch(fault -> fault.matches("[a-z-]+\\.csv: .*"));
        for (String name : files.keySet()) {
            boolean isHere = isCsvWhole && FileCheck.absent(real, name).isEmpty();
            if (isHere && name.endsWith(".pdf")) {
                faults.addAll(PdfTotals.faults(real, name, files));
            } else if (isHere && name.equals(HtmlTotals.FILE)) {
                faults.addAll(HtmlTotals.faults(real, files));
            }
        }
    }

    /** What is said of the store if nothing is wrong. */
    private String compareStore(Stored stored, PublishedManifest truth) {
        if (!truth.settingsHash().equals(settingsHash)) {
            return "the job file's settings are others than those it was judged by, so the store was not added up";
        }
        String reason = storeFigures.notAsked(stored.period(), stored.number());
        if (reason != null) {
            return reason;
        }
        faults.addAll(storeFigures.faults(stored.period(), truth.files()));
        return "the store adds up to the same";
    }

    private @Nullable PublishedManifest readManifest(Path real) throws IOException {
        String absent = FileCheck.absent(real, MANIFEST);
        if (!absent.isEmpty()) {
            faults.add(absent);
            return null;
        }
        try {
            String text = Files.readString(real.resolve(MANIFEST), StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                PublishedManifest said = PublishedManifest.read(text);
                if (said.isObject()) {
                    return said;
                }
                faults.add(MANIFEST + ": is no JSON object, which a manifest is");
                return null;
            }
        } catch (JacksonException | CharacterCodingException e) {
            // Told below, as an empty one is.
        }
        faults.add(MANIFEST + ": is no JSON any more");
        return null;
    }

    /** The edition's row: by the folder's own name, or, for a copy that was put elsewhere, by what the manifest says. */
    private @Nullable Stored stored(Path real, @Nullable PublishedManifest onDisk) {
        List<String> names = new ArrayList<>(List.of(nameOf(real)));
        if (onDisk != null) {
            names.add(onDisk.folder());
        }
        for (String name : names) {
            List<Stored> rows = store.query("queries/story/edition", Map.of("folder", name), (row, i) -> new Stored(
                    row.getString("folder"), new Period(Columns.day(row, "period_from"), Columns.day(row, "period_to")), row.getInt("edition_no"),
                    row.getString("fingerprint"), row.getString("manifest")));
            if (!rows.isEmpty()) {
                return rows.get(0);
            }
        }
        return null;
    }

    /** Such as {@code 2026-11-03/edition-1}; of a folder that lies in no other, its whole path. */
    private static String nameOf(Path real) {
        Path parent = real.getParent();
        return parent == null || parent.getFileName() == null ? real.toString() : parent.getFileName() + "/" + real.getFileName();
    }

    private PublishedManifest compareManifests(Path real, @Nullable PublishedManifest onDisk, Stored stored) throws IOException {
        PublishedManifest published = PublishedManifest.read(stored.manifest());
        if (!published.fingerprint().equals(stored.fingerprint())) {
            faults.add("store: the fingerprint of " + stored.folder() + " is not that of its stored manifest");
        }
        if (onDisk != null) {
            List<String> differences = onDisk.differencesFrom(published);
            differences.forEach(difference -> faults.add(MANIFEST + ": " + difference));
            if (differences.isEmpty() && !Files.readString(real.resolve(MANIFEST), StandardCharsets.UTF_8).equals(stored.manifest())) {
                faults.add(MANIFEST + ": says the same as published, but its bytes differ");
            }
        }
        return published;
    }

    private void nameForeignFiles(Path real, Set<String> known) throws IOException {
        try (Stream<Path> entries = Files.list(real)) {
            entries.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.equals(MANIFEST) && !known.contains(name))
                    .sorted()
                    .forEach(name -> faults.add(name + ": was not published with this edition"));
        }
    }

    /** Files of one edition agree with one another: each submission is in the waterfall once. */
    private void compareTotals(SortedMap<String, Said> files) {
        Said waterfall = files.get(WaterfallRow.TABLE.file());
        Said reconciliation = files.get(ReconciliationRow.TABLE.file());
        if (waterfall != null && reconciliation != null) {
            BigDecimal submitted = waterfall.sums().getOrDefault("submitted", BigDecimal.ZERO);
            if (submitted.compareTo(BigDecimal.valueOf(reconciliation.rows())) != 0) {
                faults.add(WaterfallRow.TABLE.file() + ": " + submitted.toPlainString() + " submitted, but " + reconciliation.rows() + " rows in "
                        + ReconciliationRow.TABLE.file());
            }
        }
    }
}
