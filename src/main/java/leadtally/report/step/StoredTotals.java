package leadtally.report.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import leadtally.database.Store;
import leadtally.lead.Period;

/**
 * Rows and sums that a file must have, added up by the database on another way than the file was written (rule 9.8).
 *
 * @param rows without header
 * @param sums of each count column by name, of an amount by {@code <name> <currency>}
 */
public record StoredTotals(long rows, SortedMap<String, BigDecimal> sums) {
    private static final Set<String> AMOUNTS = Set.of("amount", "event_amount", "usage_amount", "transaction_amount", "difference");

    /**
     * Reads {@code <query>_totals}: {@code row_count}, a sum per count column, and {@code amount} per {@code currency} or per {@code vendor}.
     *
     * @param currencyOf the currency of a vendor
     */
    public static StoredTotals of(Store store, String query, Period period, UnaryOperator<String> currencyOf) {
        long[] rows = {0};
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        store.stream("queries/report/" + query + "_totals", Map.of("from", period.from(), "to", period.to()), row -> {
            rows[0] += row.getLong("row_count");
            addRow(row, sums, currencyOf);
        });
        return new StoredTotals(rows[0], sums);
    }

    private static void addRow(ResultSet row, SortedMap<String, BigDecimal> sums, UnaryOperator<String> currencyOf) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        String currency = "";
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            switch (name) {
                case "row_count" -> {}
                case "currency" -> currency = row.getString(i);
                case "vendor" -> currency = currencyOf.apply(row.getString(i));
                default -> {
                    BigDecimal sum = row.getBigDecimal(i);
                    if (sum != null) {
                        sums.merge(AMOUNTS.contains(name) ? name + " " + currency : name, sum, BigDecimal::add);
                    }
                }
            }
        }
    }
}
