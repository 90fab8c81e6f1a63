package leadtally.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/** Appends deliveries and rejections to its own file of their bucket, and ties to that of their partition. */
public final class BucketWriter implements RecordSink, Closeable {
    private static final int BUFFER = 1 << 15;
    private static final int LAST_TIES = 1 << 15;
    private final Path folder;
    private final String part;
    private final UnknownCounts unknown;
    private final @Nullable BucketSeal seal;
    private final @Nullable PartFile[] files;
    private final @Nullable PartFile[] ties;
    private final @Nullable PartFile[] homeless;
    private final @Nullable Tie[] lastTies = new Tie[LAST_TIES];
    private final FactOutput record = new FactOutput();

    /**
     * @param seal null for what is written when the bucket files are sealed already
     */
    BucketWriter(Path folder, int buckets, String part, UnknownCounts unknown, @Nullable BucketSeal seal) {
        this.folder = folder;
        this.part = part;
        this.unknown = unknown;
        this.seal = seal;
        this.files = new PartFile[buckets];
        this.ties = new PartFile[BucketFiles.tiePartitions(buckets)];
        this.homeless = new PartFile[ties.length];
    }

    /** One file of this writer, opened when its first record comes. */
    private static final class PartFile {
        private final String name;
        private final CRC32C check = new CRC32C();
        private final OutputStream out;
        private long size;

        PartFile(Path folder, String name) throws IOException {
            this.name = name;
            this.out = new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(folder.resolve(name)), check), BUFFER);
        }

        void append(FactOutput record) throws IOException {
            int length = record.size();
            out.write(length >>> 24);
            out.write(length >>> 16);
            out.write(length >>> 8);
            out.write(length);
            out.write(record.bytes(), 0, length);
            size += Integer.BYTES + length;
        }
    }

    private interface Naming {
        String name(int number, String part);
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {
        List<Tie> found = new ArrayList<>(3);
        Tie.each(delivery, found::add);
        record.clear();
        FactCodec.write(delivery, record);
        if (delivery.isHomeless()) {
            append(homeless, BucketFiles.partitionOf(found.get(0), ties.length), BucketFiles::homelessName);
        } else {
            append(files, BucketFiles.bucketOf(delivery.group(), files.length), BucketFiles::name);
        }
        for (Tie tie : found) {
            if (!wasWritten(tie)) {
                record.clear();
                FactCodec.write(tie, record);
                append(ties, BucketFiles.partitionOf(tie, ties.length), BucketFiles::tieName);
            }
        }
    }

    /** A lead's events come close to each other: most of what ties them was just written. Of an identity each arrival counts. */
    private boolean wasWritten(Tie tie) {
        if (tie.isIdentity()) {
            return false;
        }
        int slot = (int) tie.key().getMostSignificantBits() & (LAST_TIES - 1);
        Tie last = lastTies[slot];
        lastTies[slot] = tie;
        return last != null && last.key().equals(tie.key()) && last.group().equals(tie.group());
    }

    /** Writes a delivery into a bucket that was chosen for it. */
    void deliver(Delivery delivery, int bucket) throws IOException {
        record.clear();
        FactCodec.write(delivery, record);
        append(files, bucket, BucketFiles::name);
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
        record.clear();
        FactCodec.write(rejection, record);
        append(files, BucketFiles.bucketOf(rejection, files.length), BucketFiles::name);
    }

    @Override
    public void unknown(String source, String what, String value) {
        unknown.add(source, what, value);
    }

    private void append(@Nullable PartFile[] to, int number, Naming naming) throws IOException {
        PartFile file = to[number];
        if (file == null) {
            file = new PartFile(folder, naming.name(number, part));
            to[number] = file;
        }
        file.append(record);
    }

    /** Writes what is buffered; only then may the buckets be read. */
    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (@Nullable PartFile[] written : List.of(files, ties, homeless)) {
            for (PartFile file : written) {
                try {
                    if (file != null) {
                        file.out.close();
                        sealed(file);
                    }
                } catch (IOException e) {
                    failed = e;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void sealed(PartFile file) {
        if (seal != null) {
            seal.add(file.name, file.size, file.check.getValue());
        }
    }
}
