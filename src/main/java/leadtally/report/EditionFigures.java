package leadtally.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import leadtally.report.csv.Money;
import leadtally.report.restatement.RestatedCell;
import leadtally.report.row.BillingRow;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.ClaimFigures;
import leadtally.report.row.ClaimRow;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.DncRow;
import leadtally.report.row.FeedRow;
import leadtally.report.row.FirstRows;
import leadtally.report.row.ReasonFigures;
import leadtally.report.row.TransferRow;
import leadtally.report.row.WaterfallRow;

/** What passed by while the CSV files were written and the PDF prints too: so that the two cannot differ. Summary rows are all kept; of single phones a few. */
final class EditionFigures {
    private static final int DNC_KEPT = 40;
    private static final int RESTATED_KEPT = 40;

    final List<WaterfallRow> waterfall = new ArrayList<>();
    final List<CallResultRow> callResults = new ArrayList<>();
    final List<CallActivityRow> callActivity = new ArrayList<>();
    final List<TransferRow> transfers = new ArrayList<>();
    final List<BillingRow> billing = new ArrayList<>();
    final List<FeedRow> feeds = new ArrayList<>();
    final FirstRows<DncRow> dnc = new FirstRows<>(
            Comparator.comparing(DncRow::contactsAfter).reversed().thenComparing(DncRow::dncAt).thenComparing(row -> row.phone().identity()),
            DNC_KEPT);
    /** By vendor, then currency. */
    final SortedMap<String, SortedMap<String, ClaimFigures>> claims = new TreeMap<>();
    final Map<Reason, ReasonFigures> reasons = new EnumMap<>(Reason.class);
    /** Open discrepancies by the day of their subject. */
    final SortedMap<LocalDate, Long> openByDay = new TreeMap<>();
    /** The first changes against the edition before, as restatement.csv has them. */
    final FirstRows<RestatedCell> restated = new FirstRows<>(
            Comparator.comparing(RestatedCell::file).thenComparing(RestatedCell::key).thenComparing(RestatedCell::column), RESTATED_KEPT);
    private final Money atStake = new Money();

    void discrepancy(DiscrepancyRow row) {
        reasons.computeIfAbsent(row.reason(), ReasonFigures::new).add(row);
        if (row.isOpen()) {
            openByDay.merge(row.day(), 1L, Long::sum);
        }
    }

    void claim(ClaimRow row) {
        claims.computeIfAbsent(row.vendor(), vendor -> new TreeMap<>())
                .computeIfAbsent(row.currency(), currency -> new ClaimFigures())
                .add(row);
    }

    /** Submissions of the period that still wait, all classes of traffic. */
    long pending() {
        return waterfall.stream().mapToLong(WaterfallRow::pending).sum();
    }

    EditionCounts counts() {
        List<WaterfallRow> real = waterfall.stream().filter(row -> row.traffic().equals(Traffic.REAL.word())).toList();
        Map<Reason, Long> open = new EnumMap<>(Reason.class);
        reasons.values().stream().filter(figures -> figures.open() > 0).forEach(figures -> open.put(figures.reason(), figures.open()));
        return new EditionCounts(submitted(waterfall), outcomes(waterfall), submitted(real), outcomes(real), open, atStake());
    }

    /** What an open discrepancy, or several about the same subject, put at stake. */
    void atStake(String currency, BigDecimal amount) {
        atStake.add(currency, amount);
    }

    /** Money at stake of all open discrepancies, by currency; an event that several name counts once. */
    SortedMap<String, BigDecimal> atStake() {
        return atStake.sums();
    }

    private static long submitted(List<WaterfallRow> rows) {
        return rows.stream().mapToLong(WaterfallRow::submitted).sum();
    }

    private static Map<Outcome, Long> outcomes(List<WaterfallRow> rows) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, rows.stream().mapToLong(row -> row.count(outcome)).sum());
        }
        return outcomes;
    }
}
