package leadtally.pull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import leadtally.database.FileModes;

/**
 * A file of the archive while it is written: each page a gzip member of its own, on the disk before it counts, under a hidden name until the file is whole. What a killed pull wrote
 * beyond the last page that counts is cut off when it goes on.
 */
final class ArchiveFile implements Closeable {
    static final String ENDING = ".ndjson.gz";

    private final Path part;
    private final Path whole;
    private final FileChannel channel;

    private ArchiveFile(Path part, Path whole, FileChannel channel) {
        this.part = part;
        this.whole = whole;
        this.channel = channel;
    }

    /**
     * @param name without ending, as {@link #freeName} gave it
     * @param durable bytes that count
     */
    static ArchiveFile open(Path folder, String name, long durable) throws IOException {
        FileModes.folder(folder);
        Path part = folder.resolve("." + name + ".part");
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(durable);
        channel.position(durable);
        return new ArchiveFile(part, folder.resolve(name + ENDING), channel);
    }

    /** A name that no file has. */
    static String freeName(Path folder, String wanted) {
        String name = wanted;
        for (int n = 2; Files.exists(folder.resolve(name + ENDING)) || Files.exists(folder.resolve("." + name + ".part")); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }

    /** Whether it was finished already, just before the program died. */
    static boolean isWhole(Path folder, String name) {
        return Files.exists(folder.resolve(name + ENDING)) && !Files.exists(folder.resolve("." + name + ".part"));
    }

    /** Bytes that are there of a file, finished or not. */
    static long size(Path folder, String name) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Path whole = folder.resolve(name + ENDING);
        if (Files.exists(part)) {
            return Files.size(part);
        }
        return Files.exists(whole) ? Files.size(whole) : 0;
    }

    /** Writes lines through to the disk; the bytes that count from now on. */
    long append(byte[] lines) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 4 + 64);
        try (OutputStream gzip = new GZIPOutputStream(packed, 1 << 16)) {
            gzip.write(lines);
        }
        ByteBuffer bytes = ByteBuffer.wrap(packed.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        return channel.position();
    }

    /** Gives it its name; one that holds nothing is removed. */
    void finish() throws IOException {
        channel.force(true);
        long size = channel.position();
        channel.close();
        if (size == 0) {
            Files.deleteIfExists(part);
        } else {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what was written: it does not count. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
