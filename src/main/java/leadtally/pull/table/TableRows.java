package leadtally.pull.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import leadtally.pull.PullFailed;
import org.jspecify.annotations.Nullable;

/** A query's rows as lines of the archive, one after another, and what is to be known of them afterwards. */
public final class TableRows {
    private final boolean house;
    private final String query;
    private final Instant since;
    private final InstantSource clock;
    private @Nullable ResultSet result;
    private @Nullable RowReader row;
    private @Nullable Instant newest;
    private long count;

    /**
     * @param house whether the rows are submissions
     * @param query file of the query, for the archive
     */
    public TableRows(boolean house, String query, Instant since, InstantSource clock) {
        this.house = house;
        this.query = query;
        this.since = since;
        this.clock = clock;
    }

    /**
     * Begins with a result.
     *
     * @throws PullFailed if it lacks a column
     */
    public TableRows over(ResultSet rows) throws SQLException {
        RowReader reader = RowReader.of(rows, house);
        if (!reader.fault().isEmpty()) {
            throw new PullFailed(reader.fault() + "; name each column so in " + query);
        }
        result = rows;
        row = reader;
        return this;
    }

    /** The next row's line, null at the end. */
    public @Nullable String next() throws SQLException {
        if (result == null || row == null || !result.next()) {
            return null;
        }
        if (row.key().isEmpty()) {
            throw new PullFailed("row " + (count + 1) + " has no row_key; have " + query + " return what tells its rows apart");
        }
        Instant changed = row.changedAt();
        if (changed != null && (newest == null || changed.isAfter(newest))) {
            newest = changed;
        }
        count++;
        return RowLine.of(row, house, clock.instant(), query, since);
    }

    /** The greatest {@code changed_at}, null without one. */
    public @Nullable Instant newest() {
        return newest;
    }

    public long count() {
        return count;
    }
}
