package leadtally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Appends deliveries and rejections to its own file of their bucket, and ties to that of their partition. */
public final class BucketWriter implements RecordSink, Closeable {
    private static final int BUFFER = 1 << 15;
    private final Path folder;
    private final String part;
    private final @Nullable BucketSeal seal;
    private final @Nullable PartFile[] files;
    private final @Nullable PartFile[] ties;
    private final @Nullable PartFile[] homeless;
    private final FactRouter router;

    /**
     * @param seal null for what is written when the bucket files are sealed already
     */
    BucketWriter(Path folder, int buckets, String part, UnknownCounts unknown, @Nullable BucketSeal seal) {
        this.folder = folder;
        this.part = part;
        this.seal = seal;
        this.files = new PartFile[buckets];
        this.ties = new PartFile[BucketFiles.tiePartitions(buckets)];
        this.homeless = new PartFile[ties.length];
        this.router = new FactRouter(buckets, unknown, this::append);
    }

    /** One file of this writer, opened when its first record comes. */
    private static final class PartFile {
        private final String name;
        private final CRC32C check = new CRC32C();
        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int waiting;
        private long size;

        PartFile(Path folder, String name) throws IOException {
            this.name = name;
            this.out = Files.newOutputStream(folder.resolve(name));
        }

        void append(byte[] record, int length) throws IOException {
            if (waiting + Integer.BYTES > BUFFER) {
                flush();
            }
            buffer[waiting++] = (byte) (length >>> 24);
            buffer[waiting++] = (byte) (length >>> 16);
            buffer[waiting++] = (byte) (length >>> 8);
            buffer[waiting++] = (byte) length;
            if (waiting + length > BUFFER) {
                flush();
            }
            if (length > BUFFER) {
                write(record, length);
            } else {
                System.arraycopy(record, 0, buffer, waiting, length);
                waiting += length;
            }
        }

        private void flush() throws IOException {
            write(buffer, waiting);
            waiting = 0;
        }

        private void write(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
            check.update(bytes, 0, length);
            size += length;
        }

        void close() throws IOException {
            try (out) {
                flush();
            }
        }
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {
        router.deliver(delivery);
    }

    /** Writes a delivery into a bucket that was chosen for it. */
    void deliver(Delivery delivery, int bucket) throws IOException {
        router.deliver(delivery, bucket);
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
        router.reject(rejection);
    }

    @Override
    public void unknown(String source, String what, String value) {
        router.unknown(source, what, value);
    }

    private void append(FactRouter.Room room, int number, String group, byte[] record, int length) throws IOException {
        @Nullable PartFile[] to = switch (room) {
            case BUCKET -> files;
            case TIES -> ties;
            case HOMELESS -> homeless;
        };
        PartFile file = to[number];
        if (file == null) {
            file = new PartFile(folder, name(room, number));
            to[number] = file;
        }
        file.append(record, length);
    }

    private String name(FactRouter.Room room, int number) {
        return switch (room) {
            case BUCKET -> BucketFiles.name(number, part);
            case TIES -> BucketFiles.tieName(number, part);
            case HOMELESS -> BucketFiles.homelessName(number, part);
        };
    }

    /** Writes what is buffered; only then may the buckets be read. */
    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (@Nullable PartFile[] written : List.of(files, ties, homeless)) {
            for (PartFile file : written) {
                try {
                    if (file != null) {
                        file.close();
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
