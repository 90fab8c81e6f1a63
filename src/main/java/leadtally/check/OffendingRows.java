package leadtally.check;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.math.BigDecimal;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Collects the offending rows of one check, over several queries; keeps the first, counts all, masks phones. */
final class OffendingRows {
    private final List<Map<String, String>> kept = new ArrayList<>();
    private long count;

    void add(ResultSet row) throws SQLException {
        count++;
        if (kept.size() < CheckResult.ROWS_KEPT) {
            kept.add(read(row));
        }
    }

    List<Map<String, String>> kept() {
        return kept;
    }

    long count() {
        return count;
    }

    private static Map<String, String> read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            texts.put(name, name.equals("phone") ? masked(row.getString(i)) : text(row, i));
        }
        return texts;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return plain.toPlainString();
        }
        if (value instanceof Timestamp || value instanceof OffsetDateTime) {
            return CanonicalTime.micros(row.getObject(column, OffsetDateTime.class).toInstant());
        }
        return value.toString();
    }

    private static String masked(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        return PhoneNumber.isE164(phone) ? new PhoneNumber(phone).masked() : new Phone(phone, null).masked();
    }
}
