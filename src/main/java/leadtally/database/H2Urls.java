package leadtally.database;

import java.util.Locale;

/** Completes an H2 URL with the settings that the store needs, unless the user gave them. */
final class H2Urls {
    private static final String[][] NEEDED = {
        {"MODE", "PostgreSQL"},
        {"DATABASE_TO_LOWER", "TRUE"},
        {"DEFAULT_NULL_ORDERING", "HIGH"},
        // The run closes the store itself, after it has stopped; H2's own hook would close it under a running step.
        {"DB_CLOSE_ON_EXIT", "FALSE"},
        {"CACHE_SIZE", "131072"},
        // A statement taken from the cache gives a named block that reads another named block the rows of its last call, though its parameters differ (H2 2.5.252).
        {"QUERY_CACHE_SIZE", "0"},
    };

    private H2Urls() {}

    static String complete(String url) {
        StringBuilder complete = new StringBuilder(url);
        String upper = url.toUpperCase(Locale.ROOT);
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
