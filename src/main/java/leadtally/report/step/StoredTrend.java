package leadtally.report.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.report.row.TrendRow;

/** What is stored of the days before an edition's end, for its trend. */
public final class StoredTrend {
    private static final int DAYS = 30;

    private StoredTrend() {}

    /** The last 30 days up to and with this one, a row each, also where nothing is stored. */
    public static List<TrendRow> upTo(Store store, LocalDate last) {
        LocalDate first = last.minusDays(DAYS - 1L);
        Map<LocalDate, TrendRow> stored = new HashMap<>();
        store.stream("queries/report/trend", Map.of("from", first, "to", last), row -> {
            LocalDate day = Columns.day(row, "business_day");
            stored.put(day, new TrendRow(day, row.getLong("submitted"), row.getLong("created"), row.getLong("settled"), row.getLong("pending"),
                    row.getLong("wrong"), row.getLong("calls"), row.getLong("open_now")));
        });
        List<TrendRow> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(stored.getOrDefault(day, new TrendRow(day, 0, 0, 0, 0, 0, 0, 0)));
        }
        return days;
    }
}
