package leadtally.database;

import java.sql.SQLException;

/** How things of a kind lie in rows: puts the values of one, in the order of the columns. */
@FunctionalInterface
public interface RowForm<R> {
    void put(R thing, RowOutput row) throws SQLException;
}
