package leadtally.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Length and CRC-32C of every bucket file, written when the last of them is closed. The files themselves are not synced: after a loss of power a resumed run sees by the seal whether it still
 * has what intake wrote, or must read the input again.
 */
final class BucketSeal {
    private static final String FILE = "sealed";

    private final SortedMap<String, String> files = new TreeMap<>();

    synchronized void add(String file, long bytes, long crc) {
        files.put(file, bytes + " " + Long.toHexString(crc));
    }

    private synchronized String text() {
        StringBuilder text = new StringBuilder();
        files.forEach((file, figures) -> text.append(file).append(' ').append(figures).append('\n'));
        return text.toString();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve(FILE + "-next");
        Files.writeString(next, text(), StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the folder holds just the files that were sealed, each as it was written. */
    static boolean holds(Path folder, Iterable<Path> found) throws IOException {
        String sealed;
        try {
            sealed = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return false;
        }
        BucketSeal now = new BucketSeal();
        for (Path file : found) {
            CRC32C crc = new CRC32C();
            try (InputStream in = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), crc)) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                now.add(String.valueOf(file.getFileName()), bytes, crc.getValue());
            }
        }
        return sealed.equals(now.text());
    }
}
