package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contender's facts take on disk. */
final class StoreSize {
    private StoreSize() {}

    /** Bytes of the round's database, without the write-ahead log, or of its files. */
    static long of(@Nullable Server server, Round round) throws IOException, SQLException {
        if (server != null && round.database() != null) {
            return server.bytes(round.database());
        }
        try (Stream<Path> files = Files.walk(round.store())) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
