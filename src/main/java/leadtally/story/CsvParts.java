package leadtally.story;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import leadtally.report.csv.CsvReader;
import leadtally.report.csv.CsvTable;
import leadtally.report.pdf.BillingSection;
import leadtally.report.pdf.Shown;
import leadtally.report.row.BillingRow;
import leadtally.report.row.ClaimRow;
import leadtally.report.row.DiscrepancyRow;

/** What PDFs and pages print as totals of parts of a file, added up from the file's rows. */
final class CsvParts {
    private CsvParts() {}

    /** Of billing.csv: by part, its events, those with an amount, the amount; of no amounts none, not 0 (rule 7.3). */
    static SortedMap<String, String> billing(Path folder) {
        return parts(BillingRow.TABLE, folder, List.of("events", "events_with_amount", "amount"));
    }

    /** Of claims.csv: by part, its rows and the amount. */
    static SortedMap<String, String> claims(Path folder) {
        return parts(ClaimRow.TABLE, folder, List.of("", "amount"));
    }

    /** Of discrepancies.csv: how many are open, accepted, resolved. */
    static String states(Path folder) {
        int state = DiscrepancyRow.TABLE.header().indexOf("state");
        SortedMap<String, Long> states = new TreeMap<>(Map.of("OPEN", 0L, "ACCEPTED", 0L, "RESOLVED", 0L));
        rows(DiscrepancyRow.TABLE, folder, row -> states.merge(row.get(state), 1L, Long::sum));
        return Shown.count(states.get("OPEN")) + " " + Shown.count(states.get("ACCEPTED")) + " " + Shown.count(states.get("RESOLVED"));
    }

    /**
     * @param columns to be added up; {@code ""} counts rows
     */
    private static SortedMap<String, String> parts(CsvTable<?> table, Path folder, List<String> columns) {
        int vendor = table.header().indexOf("vendor");
        int currency = table.header().indexOf("currency");
        SortedMap<String, List<Optional<BigDecimal>>> sums = new TreeMap<>();
        rows(table, folder, row -> {
            List<Optional<BigDecimal>> part = sums.computeIfAbsent(
                    BillingSection.part(row.get(vendor), row.get(currency)), key -> new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty())));
            for (int i = 0; i < columns.size(); i++) {
                String cell = columns.get(i).isEmpty() ? "1" : row.get(table.header().indexOf(columns.get(i)));
                if (!cell.isEmpty()) {
                    BigDecimal figure = new BigDecimal(cell);
                    part.set(i, Optional.of(part.get(i).map(figure::add).orElse(figure)));
                }
            }
        });
        SortedMap<String, String> printed = new TreeMap<>();
        sums.forEach((part, figures) ->
                printed.put(part, String.join(" ", figures.stream().flatMap(Optional::stream).map(BigDecimal::toPlainString).map(Shown::plain).toList())));
        return printed;
    }

    private static void rows(CsvTable<?> table, Path folder, Consumer<List<String>> rows) {
        boolean[] isHeader = {true};
        CsvReader.read(folder.resolve(table.file()), row -> {
            if (!isHeader[0]) {
                rows.accept(row);
            }
            isHeader[0] = false;
        });
    }
}
