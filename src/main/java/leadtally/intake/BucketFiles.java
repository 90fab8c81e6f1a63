package leadtally.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.WebhookEvent;

/**
 * The shuffle: deliveries and rejections of a run in files by bucket, so that all deliveries of a fact meet in one. Written by several threads, each with a
 * writer of its own; read bucket by bucket. Memory is bounded by the buffers of the writers and one record.
 */
public final class BucketFiles {
    private final Path folder;
    private final int buckets;
    private final BucketSeal seal = new BucketSeal();

    /**
     * @param folder of this run's bucket files; made if absent
     * @param buckets how many; the same for writing and reading
     */
    public BucketFiles(Path folder, int buckets) {
        if (buckets < 1) {
            throw new IllegalArgumentException("at least one bucket, not " + buckets);
        }
        this.folder = folder;
        this.buckets = buckets;
    }

    public int buckets() {
        return buckets;
    }

    /** Removes what an interrupted intake left: it starts over. */
    public void clear() throws IOException {
        for (Path file : files("*")) {
            Files.delete(file);
        }
    }

    /**
     * A writer of its own files; not for several threads.
     *
     * @param part number of the writer, different for each
     */
    public BucketWriter writer(int part, UnknownCounts unknown) throws IOException {
        Files.createDirectories(folder);
        return new BucketWriter(folder, buckets, part, unknown, seal);
    }

    /** All writers are closed: from now on a loss of any file shows. */
    public void seal() throws IOException {
        seal.write(folder);
    }

    /** Whether the files are all there as they were sealed, by this process or an earlier one. */
    public boolean isWhole() throws IOException {
        return BucketSeal.holds(folder, files("*.facts"));
    }

    /** Gives all deliveries and rejections of a bucket to the sink: in order of writers, each in the order it wrote. */
    public void read(int bucket, RecordSink sink) throws IOException {
        for (Path file : files(name(bucket, "*"))) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                read(in, sink);
            } catch (EOFException e) {
                throw new IOException(file + " - ends within a record; start the same command again, intake starts over", e);
            }
        }
    }

    private static void read(InputStream in, RecordSink sink) throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] rest = in.readNBytes(3);
            int length = rest.length < 3 ? 0 : first << 24 | (rest[0] & 0xFF) << 16 | (rest[1] & 0xFF) << 8 | (rest[2] & 0xFF);
            byte[] record = in.readNBytes(length);
            if (rest.length < 3 || record.length < length) {
                throw new EOFException();
            }
            if (FactCodec.isRejection(record)) {
                sink.reject(FactCodec.rejection(record));
            } else {
                sink.deliver(FactCodec.delivery(record));
            }
        }
    }

    private List<Path> files(String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
                found.forEach(files::add);
            }
        }
        Collections.sort(files);
        return files;
    }

    static String name(int bucket, String part) {
        return String.format(Locale.ROOT, "bucket-%05d-%s.facts", bucket, part);
    }

    /**
     * The bucket of a fact: by its identity, so that its versions and duplicates meet; of a {@code dnc.created} by vendor and phone, so that the legacy and the
     * full form meet too (rule 2.2).
     */
    static int bucketOf(Fact fact, int buckets) {
        boolean dnc = fact instanceof WebhookEvent event && event.type().equals("dnc.created");
        UUID key = dnc ? Digests.key("dnc.created", fact.vendor(), fact.phone().identity()) : fact.identity();
        return (int) Math.floorMod(key.getLeastSignificantBits(), (long) buckets);
    }

    /** The bucket of a rejection: one that a repeated query would give again meets its repetition. */
    static int bucketOf(Rejection rejection, int buckets) {
        if (!rejection.knownBy().isEmpty()) {
            return (int) Math.floorMod(Digests.key(rejection.knownBy()).getLeastSignificantBits(), (long) buckets);
        }
        return (int) Math.floorMod(rejection.inputId() * 31 + rejection.record(), (long) buckets);
    }
}
