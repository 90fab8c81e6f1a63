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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import leadtally.lead.Digests;

/**
 * The shuffle: deliveries and rejections of a run in files by bucket, so that all facts of a phone meet in one; and what may tie phones to each other in files by tie. Written by several threads, each with a
 * writer of its own; read bucket by bucket. Memory is bounded by the buffers of the writers and one record.
 */
public final class BucketFiles {
    /** In the names of the parts that are written when the ties are known; they can be written again from the others. */
    private static final String HOUSED = "housed";

    private static final int HOUSING_MEMORY = 8 << 20;
    /** Partitions of ties at least, where there are so many buckets: a partition holds little, and several threads want one each. */
    private static final int FEW = 4;

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
     * @param memory bytes that its buffers may take
     */
    public BucketWriter writer(int part, UnknownCounts unknown, int memory) throws IOException {
        Files.createDirectories(folder);
        return new BucketWriter(folder, buckets, String.format(Locale.ROOT, "%05d", part), unknown, memory, seal);
    }

    /** All writers are closed: from now on a loss of any file shows. */
    public void seal() throws IOException {
        seal.write(folder);
    }

    /** Whether the files are all there as they were sealed, by this process or an earlier one. */
    public boolean isWhole() throws IOException {
        return BucketSeal.holds(folder, files("*.facts").stream().filter(file -> !file.getFileName().toString().contains(HOUSED)).toList());
    }

    /** Keeps the numbers of the pieces that were written; without it the buckets cannot be read. */
    void number(PieceNumbers numbers) throws IOException {
        numbers.write(Files.createDirectories(folder), seal);
    }

    /** Gives all deliveries and rejections of a bucket to the sink: in order of writers, each in the order it wrote. */
    public void read(int bucket, RecordSink sink) throws IOException {
        PieceNumbers numbers = PieceNumbers.read(folder);
        Recurring recurring = new Recurring();
        eachRecord(name(bucket, "*"), record -> FactCodec.read(record, numbers, recurring, sink));
    }

    /** Gives all ties of a partition, in any order. */
    public void readTies(int partition, Consumer<Tie> to) throws IOException {
        PieceNumbers numbers = PieceNumbers.read(folder);
        Recurring recurring = new Recurring();
        eachRecord(tieName(partition, "*"), record -> to.accept(FactCodec.tie(record, numbers, recurring)));
    }

    /**
     * Brings the deliveries without a phone of a partition of ties into the buckets of the phones that share their id, so that they are judged beside each other; the same again writes the
     * same.
     *
     * @param groupFor the phone's group for a delivery's own; the own one where no phone has the id
     */
    public void house(int partition, UnaryOperator<String> groupFor) throws IOException {
        try (BucketWriter writer = new BucketWriter(folder, buckets, HOUSED + partition, new UnknownCounts(), HOUSING_MEMORY, null)) {
            PieceNumbers numbers = PieceNumbers.read(folder);
            eachRecord(homelessName(partition, "*"), record -> {
                Delivery delivery = FactCodec.delivery(record, numbers);
                writer.deliver(delivery, bucketOf(groupFor.apply(delivery.group()), buckets));
            });
        }
    }

    private interface RecordReader {
        void read(byte[] record) throws IOException;
    }

    private void eachRecord(String glob, RecordReader reader) throws IOException {
        for (Path file : files(glob)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                read(in, reader);
            } catch (EOFException e) {
                throw new IOException(file + " - ends within a record; start the same command again, intake starts over", e);
            }
        }
    }

    private static void read(InputStream in, RecordReader reader) throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] rest = in.readNBytes(3);
            int length = rest.length < 3 ? 0 : first << 24 | (rest[0] & 0xFF) << 16 | (rest[1] & 0xFF) << 8 | (rest[2] & 0xFF);
            byte[] record = in.readNBytes(length);
            if (rest.length < 3 || record.length < length) {
                throw new EOFException();
            }
            reader.read(record);
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

    static String tieName(int partition, String part) {
        return String.format(Locale.ROOT, "ties-%05d-%s.facts", partition, part);
    }

    static String homelessName(int partition, String part) {
        return String.format(Locale.ROOT, "nophone-%05d-%s.facts", partition, part);
    }

    /** How many partitions the ties are cut into: they take an eighth of the room, and a few threads find work. */
    public int tiePartitions() {
        return tiePartitions(buckets);
    }

    /** The same of a number of buckets. */
    public static int tiePartitions(int buckets) {
        return Math.max(Math.min(buckets, FEW), (buckets + 7) / 8);
    }

    /** The bucket of a fact: by its group, so that all that is judged together meets. */
    public static int bucketOf(String group, int buckets) {
        int hash = group.hashCode() * 0x9E3779B1;
        return Math.floorMod(hash ^ hash >>> 15, buckets);
    }

    /** The partition of a tie: a range of keys each, so that those who look its keys up in their order go through a part of an index, and each of its pages once a night. */
    static int partitionOf(Tie tie, int partitions) {
        return (int) ((tie.key().getMostSignificantBits() >>> Integer.SIZE) * partitions >>> Integer.SIZE);
    }

    /** The bucket of a rejection: one that a repeated query would give again meets its repetition. */
    static int bucketOf(Rejection rejection, int buckets) {
        if (!rejection.knownBy().isEmpty()) {
            return (int) Math.floorMod(Digests.key(rejection.knownBy()).getLeastSignificantBits(), (long) buckets);
        }
        return (int) Math.floorMod(rejection.inputId() * 31 + rejection.record(), (long) buckets);
    }
}
