package leadtally.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running PostgreSQL and how it is ended. */
record PostgresProcess(Path folder, int port, Closeable stop) {
    /** The id of its first process. */
    long postmaster() {
        Path file = folder.resolve("postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(file, StandardCharsets.UTF_8).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read, so PostgreSQL is not running", e);
        }
    }
}
