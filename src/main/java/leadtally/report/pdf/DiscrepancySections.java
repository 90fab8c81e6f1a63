package leadtally.report.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import leadtally.lead.Severity;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.ReasonFigures;

/** Discrepancies by reason, gravest first, and of each reason the gravest open ones: the graver the reason, the more of them. */
public final class DiscrepancySections {
    private static final Comparator<ReasonFigures> GRAVEST_FIRST = Comparator.comparing((ReasonFigures figures) -> figures.reason().severity())
            .thenComparing(ReasonFigures::open, Comparator.reverseOrder())
            .thenComparing(ReasonFigures::reason);

    /** Letters that a line of the detail has room for. */
    private static final int DETAIL = 38;

    private DiscrepancySections() {}

    public static Section reasons(Collection<ReasonFigures> reasons, SortedMap<String, BigDecimal> atStake) {
        List<Map<String, ?>> lines = new ArrayList<>();
        long[] sums = new long[3];
        for (ReasonFigures figures : reasons.stream().sorted(GRAVEST_FIRST).toList()) {
            sums[0] += figures.open();
            sums[1] += figures.accepted();
            sums[2] += figures.resolved();
            lines.add(Map.of(
                    "reason", figures.reason().name(), "severity", figures.reason().severity().word(), "open", Shown.count(figures.open()),
                    "accepted", Shown.count(figures.accepted()), "resolved", Shown.count(figures.resolved()),
                    "stake", Shown.money(figures.atStake()).lines().toList(), "action", figures.reason().nextAction()));
        }
        if (!lines.isEmpty()) {
            lines.add(Section.total("Total", Map.of(
                    "open", Shown.count(sums[0]), "accepted", Shown.count(sums[1]), "resolved", Shown.count(sums[2]), "stake", Shown.money(atStake).lines().toList())));
        }
        return Section.table("reasons", "Discrepancies by reason",
                "On the days of this period; money at stake of the open ones. An event with several reasons is in each of them, and once in the total. One by one: discrepancies.csv.", lines);
    }

    public static Section gravest(Collection<ReasonFigures> reasons, PhonePrint phones) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (ReasonFigures figures : reasons.stream().filter(figures -> figures.open() > 0).sorted(GRAVEST_FIRST).toList()) {
            List<DiscrepancyRow> gravest = figures.gravest().stream().limit(kept(figures.reason().severity())).toList();
            String shown = gravest.size() < figures.open()
                    ? gravest.size() + " of " + Shown.count(figures.open()) + "; the rest: discrepancies.csv"
                    : gravest.size() == 1 ? "1 open" : gravest.size() + " open";
            String part = figures.reason() + "  \u00b7  " + figures.reason().severity().word() + "  \u00b7  " + shown;
            gravest.forEach(row -> lines.add(line(part, row, phones)));
        }
        return Section.table("gravest", "The gravest open discrepancies of each reason", "The most money first, then the oldest.", lines);
    }

    private static int kept(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> 10;
            case MEDIUM -> 5;
            case LOW -> 3;
        };
    }

    private static Map<String, ?> line(String part, DiscrepancyRow row, PhonePrint phones) {
        Map<String, Object> line = new HashMap<>();
        line.put("part", part);
        line.put("vendor", row.vendor());
        line.put("campaign", Printable.orNone(row.campaign()));
        line.put("lead", row.externalLeadId());
        line.put("phone", phones.phone(row.phone()));
        line.put("at", Shown.instant(row.subjectAt()));
        line.put("age", Shown.count(row.ageDays()));
        line.put("amount", row.amount() == null ? "" : Shown.money(row.amount(), row.currency()));
        line.put("detail", Lines.ofText(Shown.detail(row), DETAIL));
        return line;
    }
}
