package leadtally.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Where input files lie: a folder of this machine, or a store that several machines reach. */
public interface Storage {
    /** What is known of a file before it is read: its size, packed as it may be, and its last modification. */
    record Status(long size, Instant modified) {}

    /** The files that match a source's glob ({@link Glob}), in order of their bytes: paths that this storage opens. */
    List<String> matching(String glob) throws IOException;

    Status status(String path) throws IOException;

    /**
     * Opens a file, packed as it may be.
     *
     * @param from offset of the first byte wanted
     * @throws java.nio.file.NoSuchFileException if it is gone
     */
    InputStream open(String path, long from) throws IOException;
}
