package leadtally.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.StoredText;
import org.jspecify.annotations.Nullable;

/** Rows as batches of a prepared insert, for H2. */
final class JdbcBatch implements RowOutput, AutoCloseable {
    private static final int BATCH_ROWS = 1_000;

    private final PreparedStatement insert;
    private int column;
    private int waiting;

    JdbcBatch(Connection connection, String table, List<String> columns) throws SQLException {
        this.insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    <R> void row(R thing, RowForm<R> form) throws SQLException {
        column = 0;
        form.put(thing, this);
        insert.addBatch();
        if (++waiting == BATCH_ROWS) {
            end();
        }
    }

    /** Sends what is left. */
    void end() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    @Override
    public void text(@Nullable String text) throws SQLException {
        insert.setString(++column, text == null ? null : StoredText.of(text));
    }

    /** H2 makes text of the bytes where the column is text. */
    @Override
    public void content(Content content) throws SQLException {
        byte[] utf8 = new byte[content.length()];
        content.copyTo(utf8, 0);
        insert.setBytes(++column, utf8);
    }

    @Override
    public void key(UUID key) throws SQLException {
        insert.setObject(++column, key);
    }

    @Override
    public void instant(@Nullable Instant instant) throws SQLException {
        insert.setObject(++column, Store.at(instant));
    }

    @Override
    public void flag(@Nullable Boolean flag) throws SQLException {
        insert.setObject(++column, flag);
    }

    @Override
    public void number(long number) throws SQLException {
        insert.setLong(++column, number);
    }

    @Override
    public void amount(@Nullable BigDecimal amount) throws SQLException {
        insert.setBigDecimal(++column, amount);
    }

    @Override
    public void value(@Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(++column, Types.NULL);
        } else if (value instanceof Instant instant) {
            instant(instant);
        } else if (value instanceof String text) {
            text(text);
        } else {
            insert.setObject(++column, value);
        }
    }
}
