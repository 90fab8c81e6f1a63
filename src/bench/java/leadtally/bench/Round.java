package leadtally.bench;

import java.nio.file.Path;
import java.util.Objects;
import leadtally.bench.data.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * One run of one contender.
 *
 * @param folder of the contender's own, empty before
 * @param database a fresh one, null for a contender that needs none
 */
record Round(DataFolder data, Path folder, @Nullable Database database) {
    /** A database of the benchmark's server. Its only user is {@code postgres}, without password, on loopback. */
    record Database(String name, int port) {
        String jdbcUrl() {
            return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
        }
    }

    Database needed() {
        return Objects.requireNonNull(database, "this contender runs on the server");
    }

    /** Where a contender without server keeps its store. */
    Path store() {
        return folder.resolve("store");
    }

    /** Where a rival writes its three files. */
    Path results() {
        return folder.resolve("results");
    }
}
