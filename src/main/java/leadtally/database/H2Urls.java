package leadtally.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an H2 URL names, and the settings that the store needs, unless the user gave them. */
public final class H2Urls {
    private static final String[][] NEEDED = {
        {"MODE", "PostgreSQL"},
        {"DATABASE_TO_LOWER", "TRUE"},
        {"DEFAULT_NULL_ORDERING", "HIGH"},
        // The run closes the store itself, after it has stopped; H2's own hook would close it under a running step.
        {"DB_CLOSE_ON_EXIT", "FALSE"},
        // Pages in a larger cache live as long as it takes to grow old, and a night reads tables many times as large: what it saves of reading, the garbage collector takes twice.
        {"CACHE_SIZE", "16384"},
        // Of memory, by H2's estimate: at its 16 KB a page held two events, and reading all of them was reading a page for each two.
        {"PAGE_SIZE", "65536"},
        // A commit that returned is written: a killed process loses none of those that it told of.
        {"WRITE_DELAY", "0"},
        // A statement taken from the cache gives a named block that reads another named block the rows of its last call, though its parameters differ (H2 2.5.252).
        {"QUERY_CACHE_SIZE", "0"},
        // What fails is told by whoever asked; H2's own file beside the database would hold the values of statements, and its complaints a stack trace.
        {"TRACE_LEVEL_FILE", "0"},
    };

    private static final String PREFIX = "jdbc:h2:";

    private H2Urls() {}

    /**
     * The file that H2 keeps a database in.
     *
     * @param url of H2
     * @param folder where the command was started: relative paths begin there
     * @return null if the URL names no file
     */
    public static @Nullable Path databaseFile(String url, Path folder) {
        Path named = file(url);
        return named == null ? null : folder.resolve(named + ".mv.db");
    }

    /**
     * The file of an H2 database that is there and that this user may not write; null for any other URL.
     *
     * @param folder where the command was started
     */
    public static @Nullable Path unwritableFile(String url, Path folder) {
        Path file = Dialect.ofUrl(url) == Dialect.H2 ? databaseFile(url, folder) : null;
        return file != null && Files.exists(file) && !Files.isWritable(file) ? file.normalize() : null;
    }

    /**
     * The file of an H2 database that is not there; null for any other URL.
     *
     * @param folder where the command was started
     */
    public static @Nullable Path missingFile(String url, Path folder) {
        Path file = Dialect.ofUrl(url) == Dialect.H2 ? databaseFile(url, folder) : null;
        return file == null || Files.exists(file) ? null : file.normalize();
    }

    /** The database that a URL names, without the ending of its file; null if it names none. */
    static @Nullable Path file(String url) {
        String path = url.substring(PREFIX.length()).replaceFirst(";.*$", "").replaceFirst("^file:", "");
        if (path.matches("[A-Za-z][A-Za-z0-9]+:.*")) {
            return null;
        }
        return path.startsWith("~/") ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path);
    }

    /**
     * @throws IllegalArgumentException if several processes could open the database at once: the file's lock is the run's lock
     */
    static String complete(String url) {
        StringBuilder complete = new StringBuilder(url);
        String upper = url.toUpperCase(Locale.ROOT);
        if (upper.startsWith("JDBC:H2:TCP:") || upper.startsWith("JDBC:H2:SSL:") || upper.contains(";AUTO_SERVER=TRUE")) {
            throw new IllegalArgumentException("database URL: an H2 store is a file of one process; name it as jdbc:h2:file:./data/leadtally, or use PostgreSQL for several machines");
        }
        for (String[] setting : NEEDED) {
            if (!upper.contains(";" + setting[0] + "=")) {
                complete.append(';').append(setting[0]).append('=').append(setting[1]);
            }
        }
        if (upper.startsWith("JDBC:H2:MEM:") && !upper.contains(";DB_CLOSE_DELAY=")) {
            complete.append(";DB_CLOSE_DELAY=-1");
        }
        return complete.toString();
    }
}
