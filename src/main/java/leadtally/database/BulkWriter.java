package leadtally.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Inserts many rows at once on the transaction's connection: COPY BINARY on PostgreSQL, a JDBC batch on H2. Values may be text, numbers, booleans, instants, days, UUIDs or
 * null. PostgreSQL cannot hold the character U+0000: what is read has none (Utf8.wellFormed), and any other text is stored with U+FFFD in its place on both databases.
 */
public final class BulkWriter {
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
        insert(table, columns, rows, (values, row) -> {
            for (Object value : values) {
                row.value(value);
            }
        });
    }

    /** Inserts things, in their order, without making a row of each first. */
    public <R> void insert(String table, List<String> columns, Iterable<R> things, RowForm<R> form) {
        if (!things.iterator().hasNext()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (dialect == Dialect.POSTGRESQL) {
                copy(connection, table, columns, things, form);
            } else {
                batch(connection, table, columns, things, form);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store rows of table " + table + ": " + FailureMessage.of(e), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static <R> void batch(Connection connection, String table, List<String> columns, Iterable<R> things, RowForm<R> form)
            throws SQLException {
        try (JdbcBatch batch = new JdbcBatch(connection, table, columns)) {
            for (R thing : things) {
                batch.row(thing, form);
            }
            batch.end();
        }
    }

    private <R> void copy(Connection connection, String table, List<String> columns, Iterable<R> things, RowForm<R> form) throws SQLException {
        String list = String.join(", ", columns);
        List<BinaryCopy.ColumnType> types = typesOf(connection, table, list);
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyIn copy = manager.copyIn("copy " + table + " (" + list + ") from stdin with (format binary)");
        try (BinaryCopy binary = new BinaryCopy(copy, types)) {
            for (R thing : things) {
                binary.row(thing, form);
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
}
