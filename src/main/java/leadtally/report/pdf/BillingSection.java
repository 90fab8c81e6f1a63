package leadtally.report.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leadtally.report.row.BillingRow;
import org.jspecify.annotations.Nullable;

/** Billing, a part per vendor and currency with its own total; currencies are never added up (rule 7.3). Of more rows than are read, those of the greatest amounts are printed. */
public final class BillingSection {
    /** How a part ends whose vendor has none in the job file. */
    public static final String NO_CURRENCY = "no currency set";

    private BillingSection() {}

    /** What is added up over days: figures of one row of the table. */
    private record Sum(long events, long priced, @Nullable BigDecimal amount) {
        Sum plus(Sum other) {
            BigDecimal both = amount == null ? other.amount : other.amount == null ? amount : amount.add(other.amount);
            return new Sum(events + other.events, priced + other.priced, both);
        }

        /** What decides whether a row is printed: its amount, whatever its sign. */
        BigDecimal weight() {
            return amount == null ? BigDecimal.ZERO : amount.abs();
        }

        String printed(int scale) {
            return amount == null ? "" : Shown.aligned(amount, scale);
        }
    }

    public static Section of(List<BillingRow> rows) {
        Map<String, Map<List<String>, Sum>> parts = new TreeMap<>();
        for (BillingRow row : rows) {
            String part = part(row.vendor(), row.currency());
            parts.computeIfAbsent(part, key -> new TreeMap<>(CountTable::compare))
                    .merge(
                            List.of(row.campaign(), row.sourceId(), row.traffic(), row.activityType(), row.billingStatus()),
                            new Sum(row.events(), row.eventsWithAmount(), row.amount()),
                            Sum::plus);
        }
        List<Map<String, ?>> lines = new ArrayList<>();
        parts.forEach((part, sums) -> lines.addAll(lines(part, sums)));
        return Section.table("billing", "Billing",
                "Events with a billing status or an amount, by vendor and currency. A total is the sum of the rows above it.", lines);
    }

    /** What a part is called; its total is {@code Total} and this. */
    public static String part(String vendor, String currency) {
        return vendor + ", " + (currency.isEmpty() ? NO_CURRENCY : currency);
    }

    private static List<Map<String, ?>> lines(String part, Map<List<String>, Sum> sums) {
        List<Map<String, ?>> lines = new ArrayList<>();
        Sum total = sums.values().stream().reduce(new Sum(0, 0, null), Sum::plus);
        int scale = total.amount() == null ? 0 : Shown.scale(total.amount());
        Set<List<String>> kept = sums.keySet().stream()
                .sorted(Comparator.comparing((List<String> row) -> sums.get(row).weight()).reversed())
                .limit(Section.ROWS_READ)
                .collect(Collectors.toSet());
        Sum rest = new Sum(0, 0, null);
        for (Map.Entry<List<String>, Sum> row : sums.entrySet()) {
            if (kept.contains(row.getKey())) {
                lines.add(line(part, row.getKey(), row.getValue(), scale));
            } else {
                rest = rest.plus(row.getValue());
            }
        }
        if (sums.size() > kept.size()) {
            lines.add(line(part, List.of("and " + Shown.count(sums.size() - kept.size()) + " more: billing.csv", " ", " ", " ", " "), rest, scale));
        }
        lines.add(Section.total("Total " + part, line(part, List.of(), total, scale)));
        return lines;
    }

    private static Map<String, ?> line(String part, List<String> texts, Sum sum, int scale) {
        Map<String, String> line = new HashMap<>();
        line.put("part", part);
        List<String> fields = List.of("campaign", "source", "traffic", "activity", "status");
        for (int i = 0; i < texts.size(); i++) {
            line.put(fields.get(i), Printable.orNone(texts.get(i)));
        }
        line.put("events", Shown.count(sum.events()));
        line.put("priced", Shown.count(sum.priced()));
        line.put("amount", sum.printed(scale));
        return line;
    }
}
