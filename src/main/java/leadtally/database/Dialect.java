package leadtally.database;

/** The two databases that a store may live in. SQL that only H2 has is in files that end in {@code .h2.sql}. */
public enum Dialect {
    H2("h2"),
    POSTGRESQL("postgresql");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Name of the folder below {@code sql/schema} with what only this database has. */
    public String folder() {
        return folder;
    }

    /**
     * @throws IllegalArgumentException if the URL is of neither database
     */
    public static Dialect ofUrl(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "database URL: a store is in H2 or PostgreSQL; write jdbc:h2:file:./data/leadtally or jdbc:postgresql://host/db");
    }
}
