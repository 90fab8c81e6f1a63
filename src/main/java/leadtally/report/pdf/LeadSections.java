package leadtally.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leadtally.lead.Outcome;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.WaterfallRow;

/** What became of the submissions: the picture, the table, and of several days the days. */
public final class LeadSections {
    private static final int KEPT = 200;
    private static final int DAYS_KEPT = 400;

    private LeadSections() {}

    public static Section picture(List<WaterfallRow> rows) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, rows.stream().mapToLong(row -> row.count(outcome)).sum());
        }
        long submitted = rows.stream().mapToLong(WaterfallRow::submitted).sum();
        return new Section("chart", Map.of(
                "heading", "What became of the leads",
                "note", "Every submission is in exactly one column after the first; all classes of traffic.",
                "chart", new WaterfallPicture(submitted, outcomes)), List.of());
    }

    public static Section table(List<WaterfallRow> rows) {
        CountTable table = new CountTable(List.of("vendor", "campaign", "traffic"), counts(), KEPT);
        rows.forEach(row -> table.add(List.of(row.vendor(), row.campaign(), row.traffic()), figures(row)));
        return Section.table("waterfall", "Lead waterfall",
                "By vendor, campaign and class of traffic. Day by day: waterfall.csv; lead by lead: reconciliation.csv.", table.rows());
    }

    /**
     * A row a day, for a period of several.
     *
     * @param open open discrepancies by day
     */
    public static Section days(List<LocalDate> days, List<WaterfallRow> rows, List<CallResultRow> calls, Map<LocalDate, Long> open) {
        List<String> counts = counts();
        counts.add("calls");
        counts.add("open");
        int width = counts.size();
        CountTable table = new CountTable(List.of("day"), counts, DAYS_KEPT);
        days.forEach(day -> table.add(List.of(day.toString()), new long[width]));
        rows.forEach(row -> table.add(List.of(row.day().toString()), Arrays.copyOf(figures(row), width)));
        calls.forEach(row -> table.add(List.of(row.day().toString()), at(width, width - 2, row.calls())));
        open.forEach((day, number) -> table.add(List.of(day.toString()), at(width, width - 1, number)));
        return Section.table("days", "Day by day",
                "Submissions by the day they were submitted, ended calls by their own day, open discrepancies by the day of their subject.", table.rows());
    }

    private static List<String> counts() {
        List<String> counts = new ArrayList<>(List.of("submitted"));
        Stream.of(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).forEach(counts::add);
        return counts;
    }

    private static long[] figures(WaterfallRow row) {
        long[] figures = new long[1 + Outcome.values().length];
        figures[0] = row.submitted();
        for (Outcome outcome : Outcome.values()) {
            figures[1 + outcome.ordinal()] = row.count(outcome);
        }
        return figures;
    }

    private static long[] at(int width, int column, long count) {
        long[] counts = new long[width];
        counts[column] = count;
        return counts;
    }
}
