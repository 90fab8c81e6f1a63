package leadtally.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Inserts many rows at once on the transaction's connection: COPY BINARY on PostgreSQL, a JDBC batch on H2. Values may be text, numbers, booleans, instants, days, UUIDs or
 * null. PostgreSQL cannot hold the character U+0000: it is stored as U+FFFD on both databases (identities and digests were made before).
 */
public final class BulkWriter {
    private static final int BATCH_ROWS = 1_000;

    private final Dialect dialect;
    private final DataSource dataSource;
    private final Map<String, List<BinaryCopy.ColumnType>> types = new ConcurrentHashMap<>();

    BulkWriter(Dialect dialect, DataSource dataSource) {
        this.dialect = dialect;
        this.dataSource = dataSource;
    }

    /**
     * Inserts the rows, in their order.
     *
     * @param columns the table's columns that each row has values for, in the rows' order
     */
    public void insert(String table, List<String> columns, Iterable<@Nullable Object[]> rows) {
        if (!rows.iterator().hasNext()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (dialect == Dialect.POSTGRESQL) {
                copy(connection, table, columns, rows);
            } else {
                batch(connection, table, columns, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store rows of table " + table + ": " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void batch(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(insert, i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH_ROWS) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement insert, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            insert.setObject(index, Store.at(instant));
        } else if (value instanceof String text) {
            insert.setString(index, clean(text));
        } else {
            insert.setObject(index, value);
        }
    }

    private void copy(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows) throws SQLException {
        String list = String.join(", ", columns);
        List<BinaryCopy.ColumnType> types = typesOf(connection, table, list);
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyIn copy = manager.copyIn("copy " + table + " (" + list + ") from stdin with (format binary)");
        try (BinaryCopy binary = new BinaryCopy(copy, types)) {
            for (@Nullable Object[] row : rows) {
                binary.row(row);
            }
            binary.end();
        }
    }

    /** The binary form is by the column's type, not by the value's: asked once for each list of columns. */
    private List<BinaryCopy.ColumnType> typesOf(Connection connection, String table, String columns) throws SQLException {
        String empty = "select " + columns + " from " + table + " where false";
        List<BinaryCopy.ColumnType> known = types.get(empty);
        if (known != null) {
            return known;
        }
        List<BinaryCopy.ColumnType> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(empty)) {
            ResultSetMetaData metadata = statement.getMetaData();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                found.add(BinaryCopy.ColumnType.of(metadata.getColumnTypeName(i)));
            }
        }
        types.put(empty, List.copyOf(found));
        return found;
    }

    static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
