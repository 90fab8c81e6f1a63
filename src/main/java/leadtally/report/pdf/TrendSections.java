package leadtally.report.pdf;

import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import leadtally.lead.Outcome;
import leadtally.report.row.BillingRow;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.WaterfallRow;

/** Day-by-day charts of a period of several days: leads, calls, billed amounts of each currency, open discrepancies. */
public final class TrendSections {
    private static final Color MIDDLE = new Color(0x9DBBD3);
    private static final Color WAITING = new Color(0xAEB6BE);

    private TrendSections() {}

    public static Section leads(List<LocalDate> days, List<WaterfallRow> rows) {
        return chart("Leads, day by day", "Submissions by what became of them; all classes of traffic.", days, List.of(
                new TrendPicture.Part("created", Picture.ACCENT, counts(rows, WaterfallRow::day, row -> row.count(Outcome.CREATED))),
                new TrendPicture.Part("landline, DNC, rejected, duplicate", MIDDLE, counts(rows, WaterfallRow::day, TrendSections::settled)),
                new TrendPicture.Part("pending", WAITING, counts(rows, WaterfallRow::day, row -> row.count(Outcome.PENDING))),
                new TrendPicture.Part("contradicted, ambiguous, missing", Picture.AMBER, counts(rows, WaterfallRow::day, TrendSections::wrong))));
    }

    public static Section calls(List<LocalDate> days, List<CallActivityRow> rows) {
        return chart("Ended calls, day by day", "All campaigns and classes of traffic.", days, List.of(
                new TrendPicture.Part("ended calls", Picture.ACCENT, counts(rows, CallActivityRow::day, CallActivityRow::ended))));
    }

    public static Section discrepancies(List<LocalDate> days, Map<LocalDate, Long> open) {
        Map<LocalDate, BigDecimal> figures = new HashMap<>();
        open.forEach((day, number) -> figures.put(day, BigDecimal.valueOf(number)));
        return chart("Open discrepancies, day by day", "By the day of their subject, open at the as-of.", days, List.of(
                new TrendPicture.Part("open", Picture.AMBER, figures)));
    }

    /** One chart a currency; a day whose credits outweigh its charges stands at zero, its figure is in billing.csv. */
    public static List<Section> billing(List<LocalDate> days, List<BillingRow> rows) {
        Map<String, Map<LocalDate, BigDecimal>> byCurrency = new TreeMap<>();
        for (BillingRow row : rows) {
            if (row.amount() != null) {
                byCurrency.computeIfAbsent(row.currency(), key -> new HashMap<>()).merge(row.day(), row.amount(), BigDecimal::add);
            }
        }
        List<Section> sections = new ArrayList<>();
        byCurrency.forEach((currency, amounts) -> {
            String name = currency.isEmpty() ? "no currency set" : Printable.text(currency);
            amounts.replaceAll((day, amount) -> amount.max(BigDecimal.ZERO));
            sections.add(chart("Billed amount, day by day: " + name, "A day whose credits outweigh its charges stands at zero; its figure is in billing.csv.", days,
                    List.of(new TrendPicture.Part(name, Picture.ACCENT, amounts))));
        });
        return sections;
    }

    private static Section chart(String heading, String note, List<LocalDate> days, List<TrendPicture.Part> parts) {
        return new Section("chart", Map.of("heading", heading, "note", note, "chart", new TrendPicture(days, parts)), List.of());
    }

    private static long settled(WaterfallRow row) {
        return row.count(Outcome.LANDLINE) + row.count(Outcome.DNC) + row.count(Outcome.REJECTED) + row.count(Outcome.DUPLICATE);
    }

    private static long wrong(WaterfallRow row) {
        return row.count(Outcome.CONTRADICTED) + row.count(Outcome.AMBIGUOUS) + row.count(Outcome.MISSING);
    }

    private static <R> Map<LocalDate, BigDecimal> counts(List<R> rows, Function<R, LocalDate> day, ToLongFunction<R> count) {
        Map<LocalDate, BigDecimal> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(day.apply(row), BigDecimal.valueOf(count.applyAsLong(row)), BigDecimal::add));
        return counts;
    }
}
