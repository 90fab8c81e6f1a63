package leadtally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Appends deliveries and rejections to its own file of their bucket, and ties to that of their partition. A file is open only while its buffer is written out, so that neither many buckets nor
 * many threads run into the number of files that a process may have open.
 */
public final class BucketWriter implements RecordSink, Closeable {
    private static final int SHORTEST_BUFFER = 1 << 10;
    private static final int LONGEST_BUFFER = 1 << 15;

    private final Path folder;
    private final String part;
    private final @Nullable BucketSeal seal;
    private final @Nullable PartFile[] files;
    private final @Nullable PartFile[] ties;
    private final @Nullable PartFile[] homeless;
    private final int bufferSize;
    private final FactRouter router;

    /**
     * @param memory bytes that all its buffers may take; each file has one, from its first record on
     * @param seal null for what is written when the bucket files are sealed already
     */
    BucketWriter(Path folder, int buckets, String part, UnknownCounts unknown, int memory, @Nullable BucketSeal seal) {
        this.folder = folder;
        this.part = part;
        this.seal = seal;
        this.files = new PartFile[buckets];
        this.ties = new PartFile[BucketFiles.tiePartitions(buckets)];
        this.homeless = new PartFile[ties.length];
        this.bufferSize = Math.max(SHORTEST_BUFFER, Math.min(LONGEST_BUFFER, memory / (files.length + ties.length + homeless.length)));
        this.router = new FactRouter(buckets, unknown, this::append);
    }

    /** One file of this writer, made when its first bytes are written. */
    private static final class PartFile {
        private final Path path;
        private final CRC32C check = new CRC32C();
        private final byte[] buffer;
        private int waiting;
        private long size;

        PartFile(Path path, int bufferSize) {
            this.path = path;
            this.buffer = new byte[bufferSize];
        }

        void append(byte[] record, int length) throws IOException {
            if (waiting + Integer.BYTES + length > buffer.length) {
                flush();
            }
            buffer[waiting++] = (byte) (length >>> 24);
            buffer[waiting++] = (byte) (length >>> 16);
            buffer[waiting++] = (byte) (length >>> 8);
            buffer[waiting++] = (byte) length;
            if (waiting + length > buffer.length) {
                flush();
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
            if (length == 0) {
                return;
            }
            // What an earlier process left under the name is written anew.
            StandardOpenOption how = size == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
                out.write(bytes, 0, length);
            }
            check.update(bytes, 0, length);
            size += length;
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
            file = new PartFile(folder.resolve(name(room, number)), bufferSize);
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
                        file.flush();
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
            seal.add(file.path.getFileName().toString(), file.size, file.check.getValue());
        }
    }
}
