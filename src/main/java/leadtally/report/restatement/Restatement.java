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
import java.util.SortedMap;
import java.util.TreeMap;
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
    private static final String KEY_CHECKED = "leadtally phone key";
    private static final List<String> PHONE_COLUMNS = List.of("phone", "transferred_to");

    private final PreviousFiles previous;
    private final PhonePrint phones;
    private final Path folder;
    private final Map<String, String> sha256;
    private final Causes causes;
    private final SortedMap<String, Map<ChangeCause, Long>> counts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param settingsHash of this edition, as {@code zone}
     * @param folder of this edition's files
     * @param sha256 of this edition's files by name
     */
    public Restatement(
            PreviousFiles previous, String settingsHash, String zone, PhonePrint phones, Path folder, Map<String, String> sha256, FactsSince since,
            TouchedSince touched) {
        this.previous = previous;
        this.phones = phones;
        this.folder = folder;
        this.sha256 = sha256;
        boolean settingChanged = !previous.settingsHash().equals(settingsHash) || !previous.zone().equals(zone);
        LocalDate notEnded = LocalDate.ofInstant(previous.asOf(), ZoneId.of(zone));
        this.causes = new Causes(settingChanged, notEnded, since, touched, phones);
    }

    /** What tells a phone key from another without telling it. */
    public static String keyCheck(PhonePrint phones) {
        return phones.id(KEY_CHECKED);
    }

    /** Hands over the changes. Where the edition before cannot be compared, nothing: better no rows than wrong ones; {@link #notes} says why. */
    public void each(Consumer<RestatedCell> cells) {
        if (!Files.isDirectory(previous.folder())) {
            notes.add("the folder of edition " + previous.number() + " is gone: its files could not be compared");
        } else if (!previous.keyCheck().isEmpty() && !previous.keyCheck().equals(keyCheck(phones))) {
            notes.add("edition " + previous.number() + " was made with another phone key: its rows could not be compared");
        } else {
            for (RestatedFile file : RestatedFile.values()) {
                compare(file, cells);
            }
        }
    }

    private void compare(RestatedFile file, Consumer<RestatedCell> cells) {
        Path was = previous.folder().resolve(file.file());
        String stated = previous.sha256().getOrDefault(file.file(), "");
        if (!Files.isRegularFile(was) || !sha256(was).equals(stated)) {
            notes.add(file.file() + " of edition " + previous.number() + " is not what was published: it could not be compared");
            return;
        }
        if (stated.equals(sha256.get(file.file()))) {
            return;
        }
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

    /** What could not be compared, sentences. */
    public List<String> notes() {
        return notes;
    }
}
