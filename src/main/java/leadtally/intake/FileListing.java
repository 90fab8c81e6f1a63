package leadtally.intake;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import leadtally.intake.file.ContentScan;
import leadtally.intake.file.Storage;
import leadtally.intake.json.Utf8Order;
import leadtally.lead.Digests;
import leadtally.lead.FileFault;
import org.jspecify.annotations.Nullable;

/** Finds what a source's files hold that was not taken in before (rules 2.6 and 8.6); each file is fixed by the digest of what is to be taken. */
public final class FileListing {
    private final Source source;
    private final Storage storage;
    private final IntakeSettings settings;
    private final List<TakenFile> earlier;
    private final Instant machineNow;
    private final TreeSet<Long> earlierLengths = new TreeSet<>();

    private FileListing(Source source, Storage storage, IntakeSettings settings, List<TakenFile> earlier, Instant machineNow) {
        this.source = source;
        this.storage = storage;
        this.settings = settings;
        this.earlier = earlier.stream().filter(file -> file.source().equals(source.name())).toList();
        this.machineNow = machineNow;
        this.earlier.forEach(file -> earlierLengths.addAll(List.of(file.bytes(), Math.max(0, file.truncatedFrom()))));
    }

    /**
     * Lists a source's files.
     *
     * @param storage where the glob is looked for
     * @param settings limit what is a record
     * @param earlier the files taken earlier, in any order; those of other sources do not count
     * @param machineNow the machine's clock at the start of the run; decides what waits and what is truncated
     * @throws IOException if a file cannot be read; the message names it
     */
    public static ListingResult list(Source source, Storage storage, IntakeSettings settings, List<TakenFile> earlier, Instant machineNow) throws IOException {
        return new FileListing(source, storage, settings, earlier, machineNow).list();
    }

    private ListingResult list() throws IOException {
        List<Opened> opened = new ArrayList<>();
        for (String path : storage.matching(source.files())) {
            try {
                Opened file = open(path);
                if (file != null) {
                    opened.add(file);
                }
            } catch (IOException e) {
                throw new IOException(path + " - cannot be read (" + FileFault.reason(e) + "); make it readable, or take it out of source " + source.name(), e);
            }
        }
        continueOneAnother(opened);
        List<ListingResult.WaitingRecord> waiting = new ArrayList<>();
        List<ListedFile> files = new ArrayList<>();
        for (Opened file : opened) {
            if (file.end.waitingLine() > 0) {
                waiting.add(new ListingResult.WaitingRecord(source.name(), file.path, file.end.waitingLine(), file.end.complete()));
            }
            if (!file.isKnown(earlier)) {
                files.add(file.listed(source, file.scan.isDamaged() && !isDamageTold(file, files)));
            }
        }
        return new ListingResult(files, waiting);
    }

    /** Whether an earlier file, or one listed before it, is the same damaged archive: a copy of it, or this one touched. What cannot be unpacked at all is known by its path alone. */
    private boolean isDamageTold(Opened file, List<ListedFile> listed) {
        return earlier.stream().anyMatch(taken -> taken.damaged() && taken.size() == file.status.size()
                        && taken.sha256().equals(file.sha256) && (taken.bytes() > 0 || taken.path().equals(file.path)))
                || listed.stream().anyMatch(other -> other.damaged() && other.size() == file.status.size() && other.bytes() > 0 && other.sha256().equals(file.sha256));
    }

    /** Reads a file through, unless it is the one recorded, unchanged, and nothing of it waits: then null. */
    private @Nullable Opened open(String path) throws IOException {
        Storage.Status status = storage.status(path);
        for (TakenFile taken : earlier) {
            if (!taken.waiting() && taken.path().equals(path) && taken.size() == status.size() && taken.modified().equals(status.modified())) {
                return null;
            }
        }
        ContentScan scan = ContentScan.of(storage, path, earlierLengths);
        FileEnd end = FileEnd.of(storage, path, source, scan, Duration.between(status.modified(), machineNow), settings);
        return new Opened(storage, path, status, scan, end, longest(scan)).settled();
    }

    /** The longest earlier file that the content begins with; an empty or header-only one is no beginning. */
    private @Nullable Beginning longest(ContentScan scan) {
        return earlier.stream()
                .map(file -> beginning(file, scan))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Beginning::bytes).thenComparing(Comparator.comparingLong(Beginning::inputId).reversed()))
                .orElse(null);
    }

    /** What goes on, goes on behind whole records: not within a line, nor within what was given up as TRUNCATED, which comes whole at last or is another file's. */
    private static @Nullable Beginning beginning(TakenFile file, ContentScan scan) {
        if (file.bytes() == 0 || file.records() == 0 || !file.sha256().equals(scan.digestAt(file.bytes()))) {
            return null;
        }
        if (!scan.hasTextFrom(file.bytes())) {
            return file.asBeginning();
        }
        if (file.truncatedFrom() < 0) {
            return scan.endsLineAt(file.bytes()) ? file.asBeginning() : null;
        }
        String sha256 = scan.digestAt(file.truncatedFrom());
        return file.truncatedFrom() > 0 && file.records() > 1 && sha256 != null ? file.upToTruncated(sha256) : null;
    }

    /** Shorter files first, equal ones in path order: so the order of listing changes no count. */
    private static void continueOneAnother(List<Opened> opened) throws IOException {
        List<Opened> byLength = new ArrayList<>(opened);
        byLength.sort(Comparator.<Opened>comparingLong(file -> file.end.bytes()).thenComparing(file -> file.path, Utf8Order.BYTES));
        for (int i = 0; i < byLength.size(); i++) {
            Opened file = byLength.get(i);
            List<Opened> shorter = new ArrayList<>();
            for (Opened other : byLength.subList(0, i)) {
                if (other.end.bytes() > file.beginningBytes() && file.scan.mayBeginWith(other.scan, other.end.bytes())) {
                    shorter.add(other);
                }
            }
            if (!shorter.isEmpty()) {
                file.continueLongest(shorter);
            }
        }
    }

    /** A file read through, as far as it is known. */
    private static final class Opened {
        private final Storage storage;
        private final String path;
        private final Storage.Status status;
        private final ContentScan scan;
        private FileEnd end;
        private @Nullable Beginning continues;
        private String sha256 = "";

        private Opened(Storage storage, String path, Storage.Status status, ContentScan scan, FileEnd end, @Nullable Beginning continues) {
            this.storage = storage;
            this.path = path;
            this.status = status;
            this.scan = scan;
            this.end = end;
            this.continues = continues;
        }

        private long beginningBytes() {
            return continues == null ? 0 : continues.bytes();
        }

        /** Whatever waits or breaks off now: what was taken once stays taken. */
        private Opened settled() throws IOException {
            long begun = beginningBytes();
            boolean waits = end.waitingLine() > 0 && end.waitingFrom() >= begun;
            long bytes = Math.max(end.bytes(), begun);
            long truncated = end.truncatedFrom() < 0 || begun >= bytes ? -1 : Math.max(end.truncatedFrom(), begun);
            end = new FileEnd(bytes, truncated, waits ? end.waitingLine() : 0, waits ? end.waitingFrom() : -1, end.complete());
            sha256 = digestAt(bytes);
            return this;
        }

        private String digestAt(long bytes) throws IOException {
            if (bytes == 0) {
                return Digests.sha256Hex("");
            }
            String known = scan.digestAt(bytes);
            String read = known != null ? known : ContentScan.of(storage, path, new TreeSet<>(List.of(bytes))).digestAt(bytes);
            if (read == null) {
                throw new IOException("it became shorter while it was listed");
            }
            return read;
        }

        private void continueLongest(List<Opened> shorter) throws IOException {
            TreeSet<Long> lengths = new TreeSet<>();
            shorter.forEach(other -> lengths.add(wholeRecordsOf(other)));
            ContentScan again = ContentScan.of(storage, path, lengths);
            for (int i = shorter.size() - 1; i >= 0; i--) {
                Opened other = shorter.get(i);
                long bytes = wholeRecordsOf(other);
                String begun = again.digestAt(bytes);
                if (bytes > beginningBytes() && other.digestAt(bytes).equals(begun) && (!scan.hasTextFrom(bytes) || again.endsLineAt(bytes))) {
                    continues = new Beginning(0, begun, bytes, -1, -1);
                }
            }
            settled();
        }

        /** How far this file may go on from another one: behind its whole records, or all of it if nothing comes behind. */
        private long wholeRecordsOf(Opened other) {
            return other.end.truncatedFrom() >= 0 && scan.hasTextFrom(other.end.bytes()) ? other.end.truncatedFrom() : other.end.bytes();
        }

        /** Whether the store has it just so, and only a record that waits made us look again. */
        private boolean isKnown(List<TakenFile> earlier) {
            for (TakenFile taken : earlier) {
                if (taken.path().equals(path)
                        && taken.size() == status.size()
                        && taken.modified().equals(status.modified())
                        && taken.sha256().equals(sha256)
                        && taken.waiting() == (end.waitingLine() > 0)) {
                    return true;
                }
            }
            return false;
        }

        private ListedFile listed(Source source, boolean damaged) {
            return new ListedFile(
                    source, path, status.size(), status.modified(), sha256, end.bytes(), end.truncatedFrom(), damaged, end.waitingLine() > 0, continues);
        }
    }
}
