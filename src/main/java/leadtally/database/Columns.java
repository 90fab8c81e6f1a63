package leadtally.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Reads columns by name into the product's own values. */
public final class Columns {
    private Columns() {}

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** The amount with the scale it was written in (rule 7.3), null if there is none. */
    public static @Nullable BigDecimal amount(ResultSet row, String column, String scaleColumn) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : amount.setScale(row.getInt(scaleColumn));
    }

    public static Content content(ResultSet row, String column) throws SQLException {
        return Content.of(row.getString(column));
    }

    /** A content that lies apart from its fact's row, or, where nothing is there, in it. */
    public static Content content(ResultSet row, String apartColumn, String inRowColumn) throws SQLException {
        byte[] apart = row.getBytes(apartColumn);
        return apart == null ? content(row, inRowColumn) : Content.of(apart);
    }

    /** The phone of the column pair (raw text, E.164 or null). */
    public static Phone phone(ResultSet row, String rawColumn, String numberColumn) throws SQLException {
        String number = row.getString(numberColumn);
        String raw = row.getString(rawColumn);
        return number == null && raw.isEmpty() ? Phone.NONE : new Phone(raw, number == null ? null : new PhoneNumber(number));
    }
}
