package leadtally.report.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leadtally.lead.Outcome;
import leadtally.report.row.WaterfallRow;

/** What became of the submissions: the picture and the table. */
public final class LeadSections {
    private static final int KEPT = 200;

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
        List<String> counts = new ArrayList<>(List.of("submitted"));
        Stream.of(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).forEach(counts::add);
        CountTable table = new CountTable(List.of("vendor", "campaign", "traffic"), counts, KEPT);
        for (WaterfallRow row : rows) {
            long[] figures = new long[1 + Outcome.values().length];
            figures[0] = row.submitted();
            for (Outcome outcome : Outcome.values()) {
                figures[1 + outcome.ordinal()] = row.count(outcome);
            }
            table.add(List.of(row.vendor(), row.campaign(), row.traffic()), figures);
        }
        return Section.table("waterfall", "Lead waterfall", "By vendor, campaign and class of traffic. Days one by one: waterfall.csv; lead by lead: reconciliation.csv.",
                table.rows());
    }
}
