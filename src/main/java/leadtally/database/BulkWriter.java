package leadtally.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import leadtally.lead.CanonicalTime;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Inserts many rows at once on the transaction's connection: COPY on PostgreSQL, a JDBC batch on H2. Values may be text, numbers, booleans, instants, days, UUIDs or
 * null. PostgreSQL cannot hold the character U+0000: it is stored as U+FFFD on both databases (identities and digests were made before).
 */
public final class BulkWriter {
    private static final int BATCH_ROWS = 1_000;

    private final Dialect dialect;
    private final DataSource dataSource;

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

    private static void copy(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyIn copy = manager.copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin with (format text, encoding 'UTF8')");
        try (Writer out = new CopyText(copy)) {
            StringBuilder line = new StringBuilder(512);
            for (@Nullable Object[] row : rows) {
                line.setLength(0);
                for (int i = 0; i < row.length; i++) {
                    if (i > 0) {
                        line.append('\t');
                    }
                    appendText(line, row[i]);
                }
                out.append(line.append('\n'));
            }
            out.flush();
            copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send rows of table " + table, e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void appendText(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof String text) {
            appendEscaped(line, clean(text));
        } else if (value instanceof Instant instant) {
            line.append(CanonicalTime.micros(instant));
        } else if (value instanceof BigDecimal number) {
            line.append(number.toPlainString());
        } else {
            line.append(value);
        }
    }

    private static void appendEscaped(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
