package leadtally.database;

import java.util.Map;

/** What the server knows of its tables when it plans: of tables that a run has filled, as they are now. */
public final class Statistics {
    private Statistics() {}

    /** To be called when a run has stored all its facts: has its look-ups by time and by file know where they lie, then as {@link #refresh}. */
    public static void refreshOfFacts(Store store) {
        if (store.dialect() == Dialect.POSTGRESQL) {
            store.query("queries/job/summarise_ranges", Map.of(), (row, i) -> "");
        }
        refresh(store);
    }

    /** Has those of grown tables made anew, in the caller's transaction; on H2, which does so itself, nothing. */
    public static void refresh(Store store) {
        if (store.dialect() == Dialect.POSTGRESQL) {
            store.query("queries/job/refresh_statistics", Map.of(), (row, i) -> "");
        }
    }
}
