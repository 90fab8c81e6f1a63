package leadtally.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import leadtally.report.csv.Money;
import leadtally.report.csv.PhonePrint;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Shown;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.ReasonFigures;

/** Open discrepancies to be worked down: the gravest of each reason, with a filter. */
public record OpenRows(String id, List<Row> rows) {
    /** One of them, as shown. */
    record Row(
            String severity, String reason, String vendor, String campaign, String lead, String phone, String when, String days, String amount, String detail, String action) {
        /** The parts of the reason's name, between which a line may break. */
        List<String> parts() {
            return NameParts.of(reason);
        }

        List<String> campaignParts() {
            return NameParts.of(campaign);
        }

        List<String> leadParts() {
            return NameParts.of(lead);
        }

        List<String> detailParts() {
            return NameParts.of(detail);
        }
    }

    /** Gravest reasons first; of each what {@link ReasonFigures} kept. */
    public static OpenRows of(String id, Collection<ReasonFigures> reasons, PhonePrint phones) {
        List<Row> rows = new ArrayList<>();
        reasons.stream()
                .sorted(Comparator.comparing((ReasonFigures figures) -> figures.reason().severity()).thenComparing(ReasonFigures::reason))
                .forEach(figures -> figures.gravest().forEach(row -> rows.add(row(row, phones))));
        return new OpenRows(id, rows);
    }

    /** What its note says: how many there are, and where all are. */
    public static String note(Collection<ReasonFigures> reasons, String file) {
        long open = reasons.stream().mapToLong(ReasonFigures::open).sum();
        long shown = reasons.stream().mapToLong(figures -> figures.gravest().size()).sum();
        if (open == 0) {
            return "None is open.";
        }
        return shown == open ? "All " + Shown.count(open) + ", gravest first." : Shown.count(shown) + " of " + Shown.count(open) + ": the gravest of each reason. All are in " + file + ".";
    }

    private static Row row(DiscrepancyRow row, PhonePrint phones) {
        String amount = row.amount() == null ? "" : (Shown.plain(Money.printed(row.amount())) + " " + row.currency()).strip();
        return new Row(
                row.reason().severity().word(), row.reason().name(), row.vendor(), Printable.onPage(row.campaign()), Printable.onPage(row.externalLeadId()), phones.phone(row.phone()),
                Shown.instant(row.subjectAt()), Shown.count(row.ageDays()), amount, Printable.onPage(Shown.detail(row)), row.reason().nextAction());
    }
}
