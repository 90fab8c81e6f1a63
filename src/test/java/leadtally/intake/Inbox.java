package leadtally.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import leadtally.intake.IntakeSettings.VendorSettings;
import leadtally.intake.file.FolderStorage;
import leadtally.lead.Fact;

/** An inbox of one source in a folder, taken night by night as a run would. */
final class Inbox {
    static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    static final IntakeSettings SETTINGS = new IntakeSettings(
            ZoneId.of("America/New_York"),
            Map.of(
                    "aktify", new VendorSettings("US", Map.of(), ZoneOffset.UTC),
                    "leadping", new VendorSettings("US", Map.of("dubai-1", "AE"), ZoneOffset.UTC),
                    "otonistark", new VendorSettings("BR", Map.of(), ZoneId.of("America/Sao_Paulo")),
                    "yotel", new VendorSettings("IN", Map.of(), ZoneId.of("Asia/Kolkata"))),
            1 << 16,
            IntakeSettings.NESTING_LIMIT);

    final Source source;
    final Path folder;
    final List<TakenFile> taken = new ArrayList<>();

    Inbox(Path folder, Format format) {
        String vendor = format == Format.HOUSE_CSV ? "" : format.key().substring(0, format.key().indexOf('-'));
        this.source = new Source("src", vendor, format, "in/**", false);
        this.folder = folder;
    }

    /** Puts a file there, last modified so many seconds before {@link #NOW}. */
    Inbox put(String name, byte[] content, long secondsOld) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsOld)));
        return this;
    }

    Inbox put(String name, String content) throws IOException {
        return put(name, content.getBytes(StandardCharsets.UTF_8), 3600);
    }

    ListingResult list(Instant now) throws IOException {
        return FileListing.list(source, new FolderStorage(folder), SETTINGS, taken, now);
    }

    /** Lists and takes everything, and remembers it as the store would. */
    Night night() throws IOException {
        return night(NOW);
    }

    Night night(Instant now) throws IOException {
        ListingResult listing = list(now);
        Night night = new Night(listing);
        for (ListedFile file : listing.files()) {
            long id = taken.size() + 1;
            FileCounts counts = new FileIntake(folder, SETTINGS).take(file, id, night);
            night.counts.put(file.path(), counts);
            taken.add(new TakenFile(
                    id, source.name(), file.path(), file.size(), file.modified(), file.sha256(), file.bytes(), file.truncatedFrom(), counts.contentRecords(),
                    counts.contentLines(), file.damaged(), file.waiting()));
        }
        return night;
    }

    /** What came of a night's files. */
    static final class Night implements RecordSink {
        final ListingResult listing;
        final List<Delivery> deliveries = new ArrayList<>();
        final List<Rejection> rejections = new ArrayList<>();
        final List<String> unknown = new ArrayList<>();
        final Map<String, FileCounts> counts = new TreeMap<>();

        Night(ListingResult listing) {
            this.listing = listing;
        }

        @Override
        public void deliver(Delivery delivery) {
            deliveries.add(delivery);
        }

        @Override
        public void reject(Rejection rejection) {
            rejections.add(rejection);
        }

        @Override
        public void unknown(String source, String what, String value) {
            unknown.add(what + "=" + value);
        }

        /** Each rejection as {@code record:line REASON}. */
        List<String> rejected() {
            return rejections.stream().map(r -> r.record() + ":" + r.line() + " " + r.reason()).toList();
        }

        /** Each delivery as {@code record:line}. */
        List<String> delivered() {
            return deliveries.stream().map(d -> d.record() + ":" + d.line()).toList();
        }

        Fact fact(int index) {
            return deliveries.get(index).fact();
        }
    }

    static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
