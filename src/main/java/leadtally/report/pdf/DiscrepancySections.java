package leadtally.report.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import leadtally.lead.CanonicalTime;
import leadtally.report.csv.Money;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.ReasonFigures;

/** Discrepancies by reason, gravest first, and of each reason the ten gravest open ones. */
public final class DiscrepancySections {
    private static final Comparator<ReasonFigures> GRAVEST_FIRST = Comparator.comparing((ReasonFigures figures) -> figures.reason().severity())
            .thenComparing(ReasonFigures::open, Comparator.reverseOrder())
            .thenComparing(ReasonFigures::reason);

    private DiscrepancySections() {}

    public static Section reasons(Collection<ReasonFigures> reasons, SortedMap<String, BigDecimal> atStake) {
        List<Map<String, ?>> lines = new ArrayList<>();
        long[] sums = new long[3];
        for (ReasonFigures figures : reasons.stream().sorted(GRAVEST_FIRST).toList()) {
            sums[0] += figures.open();
            sums[1] += figures.accepted();
            sums[2] += figures.resolved();
            lines.add(Map.of(
                    "reason", figures.reason().name(), "severity", figures.reason().severity().word(), "open", Long.toString(figures.open()),
                    "accepted", Long.toString(figures.accepted()), "resolved", Long.toString(figures.resolved()),
                    "stake", money(figures.atStake()), "action", figures.reason().nextAction()));
        }
        if (!lines.isEmpty()) {
            lines.add(Section.total("Total", Map.of(
                    "open", Long.toString(sums[0]), "accepted", Long.toString(sums[1]), "resolved", Long.toString(sums[2]), "stake", money(atStake))));
        }
        return Section.table("reasons", "Discrepancies by reason",
                "On the days of this period; money at stake of the open ones. An event with several reasons is in each of them, and once in the total. One by one: discrepancies.csv.", lines);
    }

    public static Section gravest(Collection<ReasonFigures> reasons, PhonePrint phones) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (ReasonFigures figures : reasons.stream().filter(figures -> figures.open() > 0).sorted(GRAVEST_FIRST).toList()) {
            List<DiscrepancyRow> gravest = figures.gravest();
            String shown = gravest.size() < figures.open()
                    ? gravest.size() + " of " + figures.open() + "; the rest: discrepancies.csv"
                    : Integer.toString(gravest.size());
            String part = figures.reason() + "  \u00b7  " + figures.reason().severity().word() + "  \u00b7  " + shown;
            gravest.forEach(row -> lines.add(line(part, row, phones)));
        }
        return Section.table("gravest", "The gravest open discrepancies of each reason", "The most money first, then the oldest.", lines);
    }

    private static Map<String, ?> line(String part, DiscrepancyRow row, PhonePrint phones) {
        Map<String, String> line = new HashMap<>();
        line.put("part", part);
        line.put("vendor", Printable.text(row.vendor()));
        line.put("campaign", Printable.text(row.campaign()));
        line.put("lead", Printable.text(row.externalLeadId()));
        line.put("phone", Printable.text(phones.phone(row.phone())));
        line.put("at", CanonicalTime.millis(row.subjectAt()));
        line.put("age", Long.toString(row.ageDays()));
        line.put("amount", row.amount() == null ? "" : Printable.text(Money.printed(row.amount()) + " " + row.currency()));
        line.put("detail", Printable.text(row.detail()));
        return line;
    }

    /** Amounts of several currencies, one below the other. */
    static String money(SortedMap<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> Printable.text(Money.printed(sum.getValue()) + " " + sum.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
