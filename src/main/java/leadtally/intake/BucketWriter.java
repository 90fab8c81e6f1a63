package leadtally.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/** Appends deliveries and rejections to its own file of their bucket. */
public final class BucketWriter implements RecordSink, Closeable {
    private static final int BUFFER = 1 << 15;
    private final Path folder;
    private final String part;
    private final UnknownCounts unknown;
    private final @Nullable OutputStream[] files;
    private final CRC32C[] checks;
    private final long[] sizes;
    private final BucketSeal seal;
    private final FactOutput record = new FactOutput();

    BucketWriter(Path folder, int buckets, int part, UnknownCounts unknown, BucketSeal seal) {
        this.folder = folder;
        this.part = String.format(Locale.ROOT, "%05d", part);
        this.unknown = unknown;
        this.files = new OutputStream[buckets];
        this.checks = new CRC32C[buckets];
        this.sizes = new long[buckets];
        this.seal = seal;
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {
        record.clear();
        FactCodec.write(delivery, record);
        append(BucketFiles.bucketOf(delivery.fact(), files.length));
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
        record.clear();
        FactCodec.write(rejection, record);
        append(BucketFiles.bucketOf(rejection, files.length));
    }

    @Override
    public void unknown(String source, String what, String value) {
        unknown.add(source, what, value);
    }

    private void append(int bucket) throws IOException {
        OutputStream out = files[bucket];
        if (out == null) {
            checks[bucket] = new CRC32C();
            out = new BufferedOutputStream(
                    new CheckedOutputStream(Files.newOutputStream(folder.resolve(BucketFiles.name(bucket, part))), checks[bucket]), BUFFER);
            files[bucket] = out;
        }
        int size = record.size();
        out.write(size >>> 24);
        out.write(size >>> 16);
        out.write(size >>> 8);
        out.write(size);
        out.write(record.bytes(), 0, size);
        sizes[bucket] += Integer.BYTES + size;
    }

    /** Writes what is buffered; only then may the buckets be read. */
    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (int bucket = 0; bucket < files.length; bucket++) {
            OutputStream file = files[bucket];
            try {
                if (file != null) {
                    file.close();
                    seal.add(BucketFiles.name(bucket, part), sizes[bucket], checks[bucket].getValue());
                }
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
