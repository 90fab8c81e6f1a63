package leadtally.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Writes an H2 file anew without what was removed from it. H2 itself only gives the end of a file back, a fifth of a second long; by its own command the new file would for a while be
 * readable by everybody.
 */
final class H2Compaction {
    private H2Compaction() {}

    /**
     * To be called when the database is closed and nobody else may open it. Until the new file has the name of the old one, the old one is the database.
     *
     * @throws IOException if there is no room for both, or the new file cannot be of the same owner and group; then all is as it was
     */
    static void compact(Path named) throws IOException {
        // What a link names is the database.
        Path file = named.toRealPath();
        Path folder = FileModes.folder(Path.of(file + ".compact"));
        Path compact = folder.resolve("database");
        try {
            MVStore.compact(file.toString(), compact.toString(), false, null);
            FileModes.takeOver(file, compact);
            Files.move(compact, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (MVStoreException e) {
            throw new IOException(FailureMessage.of(e), e);
        } finally {
            Files.deleteIfExists(compact);
            Files.deleteIfExists(folder);
        }
    }
}
