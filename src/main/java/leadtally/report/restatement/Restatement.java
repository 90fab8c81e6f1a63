package leadtally.report.restatement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import leadtally.lead.Digests;
import leadtally.lead.FileFault;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;

/** Compares an edition's files with those of the edition before, cell by cell. */
public final class Restatement {
    /** Why nothing is compared where the store has lost what it published. */
    public static final String NONE_KNOWN = "this store knows no earlier edition: nothing could be compared";

    private static final String KEY_CHECKED = "leadtally phone key";
    /** What comes and goes with deliveries alone (rule 8.4). */
    private static final List<String> UNRESTATED = List.of("feeds.csv", "billing-ledger.csv");
    private static final List<String> PHONE_COLUMNS = List.of("phone", "transferred_to");

    private final PreviousFiles previous;
    private final PhonePrint phones;
    private final Path folder;
    private final Map<String, StatedFile> now;
    private final Causes causes;
    private final SortedMap<String, Map<ChangeCause, Long>> counts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, List<RestatedCell>> notCompared = new TreeMap<>();

    /**
     * @param settingsHash of this edition, as {@code zone}
     * @param folder of this edition's files
     * @param now this edition's files by name
     */
    public Restatement(
            PreviousFiles previous, String settingsHash, String zone, PhonePrint phones, Path folder, Map<String, StatedFile> now, FactsSince since,
            TouchedSince touched) {
        this.previous = previous;
        this.phones = phones;
        this.folder = folder;
        this.now = now;
        boolean settingChanged = !previous.settingsHash().equals(settingsHash) || !previous.zone().equals(zone);
        LocalDate notEnded = LocalDate.ofInstant(previous.asOf(), ZoneId.of(zone));
        this.causes = new Causes(settingChanged, notEnded, since, touched, phones);
    }

    /** What tells a phone key from another without telling it. */
    public static String keyCheck(PhonePrint phones) {
        return phones.id(KEY_CHECKED);
    }

    /** Hands over the changes. Where the edition before cannot be compared, no rows are made up: that it could not be and why, and which sums in its manifest, which the store keeps, were others. */
    public void each(Consumer<RestatedCell> cells) {
        String why = whyNone();
        for (RestatedFile file : RestatedFile.values()) {
            StatedFile was = previous.stated().getOrDefault(file.file(), StatedFile.NONE);
            StatedFile now = this.now.getOrDefault(file.file(), StatedFile.NONE);
            if (!was.sha256().equals(now.sha256())) {
                String whyNot = why.isEmpty() ? whyNot(file, was.sha256()) : why;
                if (whyNot.isEmpty()) {
                    compare(file, cells);
                } else {
                    notCompared(file.file(), whyNot, was, now, cells);
                }
            }
        }
    }

    /** Files of figures that no change is restated of, and that are others than the edition's before. */
    public List<String> changedUnrestated() {
        return UNRESTATED.stream()
                .filter(file -> !previous.stated().getOrDefault(file, StatedFile.NONE).sha256().equals(now.getOrDefault(file, StatedFile.NONE).sha256()))
                .toList();
    }

    /** The rows of an edition that is not the first, where the store knows none before. */
    public static void nothingCompared(Consumer<RestatedCell> cells) {
        for (RestatedFile file : RestatedFile.values()) {
            cells.accept(new RestatedCell(file.file(), "", RestatedCell.WHOLE_ROW, NONE_KNOWN, "", ChangeCause.NOT_COMPARED));
        }
    }

    /** Why no file can be compared, {@code ""} if some can. */
    private String whyNone() {
        if (!Files.isDirectory(previous.folder())) {
            return "the folder of edition " + previous.number() + " is gone: its files could not be compared";
        }
        boolean isOtherKey = !previous.keyCheck().isEmpty() && !previous.keyCheck().equals(keyCheck(phones));
        return isOtherKey ? "edition " + previous.number() + " was made with another phone key: its rows could not be compared" : "";
    }

    private String whyNot(RestatedFile file, String published) {
        Path was = previous.folder().resolve(file.file());
        return Files.isRegularFile(was) && sha256(was).equals(published)
                ? ""
                : file.file() + " of edition " + previous.number() + " is not what was published: it could not be compared";
    }

    private void notCompared(String file, String why, StatedFile was, StatedFile now, Consumer<RestatedCell> cells) {
        if (!notes.contains(why)) {
            notes.add(why);
        }
        List<RestatedCell> said = new ArrayList<>();
        said.add(new RestatedCell(file, "", RestatedCell.WHOLE_ROW, why, "", ChangeCause.NOT_COMPARED));
        Set<String> figures = new TreeSet<>(was.figures().keySet());
        figures.addAll(now.figures().keySet());
        for (String figure : figures) {
            if (!was.printed(figure).equals(now.printed(figure))) {
                said.add(new RestatedCell(file, "", figure, was.printed(figure), now.printed(figure), ChangeCause.NOT_COMPARED));
            }
        }
        notCompared.put(file, List.copyOf(said.subList(1, said.size())));
        counts.computeIfAbsent(file, name -> new EnumMap<>(ChangeCause.class)).put(ChangeCause.NOT_COMPARED, (long) said.size());
        said.forEach(cells);
    }

    private void compare(RestatedFile file, Consumer<RestatedCell> cells) {
        Path was = previous.folder().resolve(file.file());
        boolean sameForm = previous.phones().equals(phones.toString());
        UnaryOperator<CsvRow> ofWas = sameForm || !previous.phones().equals("full") ? CsvDifference.AS_PRINTED : Restatement::masked;
        UnaryOperator<CsvRow> ofNow = sameForm || !phones.isFull() ? CsvDifference.AS_PRINTED : Restatement::masked;
        new CsvDifference(file, was, folder.resolve(file.file()), ofWas, ofNow).each(changes -> {
            Causes.OfCell cause = causes.of(file, changes);
            changes.forEach(change -> change.cells().forEach(cell -> {
                ChangeCause because = cause.of(change, cell);
                counts.computeIfAbsent(file.file(), name -> new EnumMap<>(ChangeCause.class)).merge(because, 1L, Long::sum);
                cells.accept(new RestatedCell(file.file(), change.key(), cell.column(), cell.was(), cell.now(), because));
            }));
        });
    }

    /** Phones printed in two forms are compared, and printed, masked. */
    private static CsvRow masked(CsvRow row) {
        CsvRow masked = row;
        for (String column : PHONE_COLUMNS) {
            masked = masked.with(column, text -> (PhoneNumber.isE164(text) ? Phone.of(new PhoneNumber(text)) : new Phone(text, null)).masked());
        }
        return masked;
    }

    private static String sha256(Path file) {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + FileFault.why(e), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Number of the edition before. */
    public int previous() {
        return previous.number();
    }

    /** How many cells and rows changed, per file and cause; files without a change are absent. */
    public SortedMap<String, Map<ChangeCause, Long>> counts() {
        return counts;
    }

    /** By each file that could not be compared its sums that were others. */
    public SortedMap<String, List<RestatedCell>> notCompared() {
        return notCompared;
    }

    /** What could not be compared, sentences. */
    public List<String> notes() {
        return notes;
    }
}
