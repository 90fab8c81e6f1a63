package leadtally.report.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import leadtally.lead.Reason;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.ClaimFigures;
import leadtally.report.row.ClaimRow;

/** What is worth disputing: per vendor, currency and reason; and for a vendor's cover the claims one by one. Currencies are never added up (rule 7.3). */
public final class ClaimSections {
    /** Letters that a line of the evidence has room for, which is partly in capitals. */
    private static final int EVIDENCE = 36;

    private ClaimSections() {}

    /**
     * Events and amounts per reason, a part per vendor and currency.
     *
     * @param claims by vendor, then currency
     */
    public static Section reasons(SortedMap<String, SortedMap<String, ClaimFigures>> claims) {
        List<Map<String, ?>> lines = new ArrayList<>();
        claims.forEach((vendor, currencies) -> currencies.forEach((currency, figures) -> lines.addAll(part(vendor, currency, figures))));
        return Section.table("claims", "Claims", "Billed events worth disputing, each once, under the first reason that applies. One by one: claims.csv.", lines);
    }

    /** Why the event is disputed, as its vendor reads it. */
    private static String grounds(Reason reason) {
        return switch (reason) {
            case BILLED_AFTER_DNC -> "The person had opted out before the contact.";
            case BILLED_TWICE -> "The same message was billed before.";
            case BILLED_NOT_BILLABLE -> "Traffic or status of the event is not billable.";
            default -> throw new IllegalArgumentException(reason + " is no ground for a claim; name it in interface.md and here");
        };
    }

    private static List<Map<String, ?>> part(String vendor, String currency, ClaimFigures figures) {
        String part = BillingSection.part(vendor, currency);
        List<Map<String, ?>> lines = new ArrayList<>();
        int scale = Shown.scale(figures.total().amount());
        figures.reasons().forEach((reason, sum) -> lines.add(Map.of(
                "part", part, "reason", reason.name(), "grounds", grounds(reason), "events", Shown.count(sum.events()), "amount",
                Shown.aligned(sum.amount(), scale))));
        ClaimFigures.Sum total = figures.total();
        lines.add(Section.total("Total " + part, Map.of("part", part, "events", Shown.count(total.events()), "amount", Shown.aligned(total.amount(), scale))));
        return lines;
    }

    /** The claims of a vendor in one currency, row by row. */
    public static Section rows(String currency, ClaimFigures figures, PhonePrint phones) {
        List<Map<String, ?>> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int scale = Shown.scale(figures.total().amount());
        for (ClaimRow row : figures.first().first()) {
            lines.add(line(row, phones, scale));
            sum = row.amount() == null ? sum : sum.add(row.amount());
        }
        long more = figures.first().rows() - lines.size();
        lines.add(Section.total(more > 0 ? "Total of the rows above" : "Total", Map.of("amount", Shown.aligned(sum, scale), "evidence", currency)));
        return Section.table("claim-rows", "The events, " + (currency.isEmpty() ? BillingSection.NO_CURRENCY : Printable.text(currency)),
                more > 0 ? "The first " + lines.size() + "; " + Shown.count(more) + " more are in claims.csv, as are these." : "As in claims.csv.", lines);
    }

    private static Map<String, ?> line(ClaimRow row, PhonePrint phones, int scale) {
        Map<String, Object> line = new HashMap<>();
        line.put("day", row.day().toString());
        line.put("campaign", Printable.orNone(row.campaign()));
        line.put("event", row.eventId());
        line.put("phone", phones.phone(row.phone()));
        line.put("reason", row.reason().name());
        line.put("amount", row.amount() == null ? "" : Shown.aligned(row.amount(), scale));
        line.put("evidence", Lines.ofText(Shown.evidence(row.evidence()), EVIDENCE));
        return line;
    }
}
