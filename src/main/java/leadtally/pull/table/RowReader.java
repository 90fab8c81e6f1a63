package leadtally.pull.table;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads a query's rows by the names of its columns, whatever case the database gives them. */
final class RowReader {
    private static final List<String> HOUSE = List.of("vendor", "campaign_id", "external_lead_id", "phone", "submitted_at");
    private static final String KEY = "row_key";
    private static final String CHANGED = "changed_at";
    private static final String BODY = "body";

    private final ResultSet rows;
    private final Map<String, Integer> columns;
    private final boolean house;

    private RowReader(ResultSet rows, Map<String, Integer> columns, boolean house) {
        this.rows = rows;
        this.columns = columns;
        this.house = house;
    }

    /**
     * @param house whether the rows are submissions, whose columns are those of house-csv
     */
    static RowReader of(ResultSet rows, boolean house) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.putIfAbsent(about.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return new RowReader(rows, columns, house);
    }

    /** What the query lacks, in words; {@code ""} if nothing. */
    String fault() {
        List<String> missing = new ArrayList<>(List.of(KEY, CHANGED));
        missing.addAll(house ? HOUSE : List.of(BODY));
        missing.removeAll(columns.keySet());
        return missing.isEmpty() ? "" : "the query does not return " + String.join(", ", missing);
    }

    String key() throws SQLException {
        String key = rows.getString(columns.get(KEY));
        return key == null ? "" : key;
    }

    /** When the row last changed, a day's beginning in UTC where it only says the day; null where it does not say. */
    @Nullable Instant changedAt() throws SQLException {
        if (rows.getMetaData().getColumnType(columns.get(CHANGED)) == Types.DATE) {
            LocalDate day = rows.getObject(columns.get(CHANGED), LocalDate.class);
            return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String text = text(columns.get(CHANGED));
        return text.isEmpty() ? null : TimeReader.read(text, ZoneOffset.UTC);
    }

    String body() throws SQLException {
        String body = rows.getString(columns.get(BODY));
        return body == null ? "" : body;
    }

    /** The columns of a submission, trimmed; an absent value is an empty text. */
    Map<String, String> submission() throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (!column.getKey().equals(KEY) && !column.getKey().equals(CHANGED)) {
                cells.put(column.getKey(), text(column.getValue()).strip());
            }
        }
        return cells;
    }

    /** A value as text: instants in UTC, local times without offset, all else as the driver prints it. */
    private String text(int column) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        int type = about.getColumnType(column);
        boolean zoned = type == Types.TIMESTAMP_WITH_TIMEZONE || about.getColumnTypeName(column).equalsIgnoreCase("timestamptz");
        if (zoned) {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? "" : time.toInstant().toString();
        }
        if (type == Types.TIMESTAMP) {
            LocalDateTime time = rows.getObject(column, LocalDateTime.class);
            return time == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        Object value = type == Types.BOOLEAN || type == Types.BIT ? rows.getObject(column) : rows.getString(column);
        return value == null ? "" : value.toString();
    }
}
