package leadtally.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import leadtally.lead.Content;
import org.jspecify.annotations.Nullable;

/** Rows as batches of a prepared insert, for H2. */
final class JdbcBatch implements RowOutput, AutoCloseable {
    private static final int BATCH_ROWS = 1_000;

    private final PreparedStatement insert;
    private final @Nullable EventContents contents;
    /** Place of the content's number, the last, if contents lie apart. */
    private final int contentNumber;

    private int column;
    private int waiting;

    JdbcBatch(Connection connection, String table, List<String> columns) throws SQLException {
        this.contents = table.equals(EventContents.OWNER) ? new EventContents(connection, BATCH_ROWS) : null;
        List<String> all = new ArrayList<>(columns);
        if (contents != null) {
            all.add(EventContents.NUMBER);
        }
        this.contentNumber = all.size();
        this.insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", all) + ") values (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")");
    }

    <R> void row(R thing, RowForm<R> form) throws SQLException {
        column = 0;
        if (contents != null) {
            insert.setNull(contentNumber, Types.BIGINT);
        }
        form.put(thing, this);
        insert.addBatch();
        if (++waiting == BATCH_ROWS) {
            end();
        }
    }

    /** Sends what is left. */
    void end() throws SQLException {
        if (waiting > 0) {
            if (contents != null) {
                contents.send();
            }
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        if (contents != null) {
            contents.close();
        }
    }

    @Override
    public void text(@Nullable String text) throws SQLException {
        insert.setString(++column, text == null ? null : BulkWriter.clean(text));
    }

    @Override
    public void content(Content content) throws SQLException {
        if (contents == null) {
            insert.setString(++column, content.text());
        } else {
            insert.setString(++column, "");
            insert.setLong(contentNumber, contents.put(content));
        }
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
