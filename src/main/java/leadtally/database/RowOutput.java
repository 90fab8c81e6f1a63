package leadtally.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import leadtally.lead.Content;
import org.jspecify.annotations.Nullable;

/** Takes a row's values, one after the other in the order of its columns, and has each in the database's own form at once. */
public interface RowOutput {
    void text(@Nullable String text) throws SQLException;

    void content(Content content) throws SQLException;

    void key(UUID key) throws SQLException;

    void instant(@Nullable Instant instant) throws SQLException;

    void flag(@Nullable Boolean flag) throws SQLException;

    void number(long number) throws SQLException;

    void amount(@Nullable BigDecimal amount) throws SQLException;

    /** A value of any of these kinds, a boxed whole number or a day. */
    void value(@Nullable Object value) throws SQLException;
}
