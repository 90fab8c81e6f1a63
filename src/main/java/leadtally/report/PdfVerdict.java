package leadtally.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import leadtally.lead.Outcome;
import leadtally.lead.Severity;
import leadtally.report.csv.Money;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;

/** The head of the first page: is the night right? State, what is awaited, six figures. */
final class PdfVerdict {
    private static final String FINAL_NOTE =
            "Final: nothing is awaited. That is not to say that nothing can change: a late fact changes the figures, and then there is a new edition.";
    private static final String PROVISIONAL_NOTE = "Provisional: figures will change when what is awaited has come or its deadline is over; then there is a new edition.";

    private PdfVerdict() {}

    static Section section(EditionRequest request, EditionFigures figures, int number, EditionState state, List<String> awaited) {
        boolean isFinal = state == EditionState.FINAL;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", (request.period().isOneDay() ? "Nightly close " : "Close ") + request.period().folder().replace("_", " to "));
        parameters.put("subtitle", "Job " + Printable.text(request.jobName()) + ", edition " + number
                + (number > 1 ? ", which replaces edition " + (number - 1) : "") + ". Every submitted lead accounted for, as of the instant above.");
        parameters.put("state", isFinal ? "FINAL" : "NOT FINAL");
        parameters.put("isFinal", isFinal);
        parameters.put("isProvisional", !isFinal);
        parameters.put("warning", awaited.stream().map(reason -> Printable.text("Not final: " + reason)).collect(Collectors.joining("\n")));
        parameters.put("stateNote", isFinal ? FINAL_NOTE : PROVISIONAL_NOTE);
        List<Figure> all = figures(request, figures);
        for (int i = 0; i < all.size(); i++) {
            parameters.put("label" + i, all.get(i).label());
            parameters.put("figure" + i, all.get(i).figure());
            parameters.put("about" + i, all.get(i).about());
        }
        return new Section("verdict", parameters, List.of());
    }

    private record Figure(String label, String figure, String about) {}

    private static List<Figure> figures(EditionRequest request, EditionFigures figures) {
        EditionCounts counts = figures.counts();
        long created = counts.outcomes().getOrDefault(Outcome.CREATED, 0L);
        long missing = counts.realOutcomes().getOrDefault(Outcome.MISSING, 0L);
        long due = counts.realSubmitted() - counts.realOutcomes().getOrDefault(Outcome.PENDING, 0L);
        List<Figure> all = new ArrayList<>();
        all.add(new Figure("Submitted", Long.toString(counts.submitted()), counts.realSubmitted() + " of them real traffic"));
        all.add(new Figure("Created", Long.toString(created), share(created, counts.submitted()) + " of submitted"));
        all.add(new Figure("Missing", Long.toString(missing), share(missing, due) + " of those due, real traffic"));
        all.add(openFigure(counts));
        all.add(moneyFigure(counts.atStake()));
        long hold = request.tieOut().stream().filter(TieOutRow::ok).count();
        all.add(new Figure("Tie-out", hold + " of " + request.tieOut().size(), hold == request.tieOut().size() ? "checks hold" : "checks hold: NOT tied out"));
        return all;
    }

    private static Figure openFigure(EditionCounts counts) {
        long open = counts.open().values().stream().mapToLong(Long::longValue).sum();
        return new Figure("Open discrepancies", Long.toString(open), of(counts, Severity.CRITICAL) + " critical, " + of(counts, Severity.HIGH) + " high");
    }

    private static long of(EditionCounts counts, Severity severity) {
        return counts.open().entrySet().stream()
                .filter(reason -> reason.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Figure moneyFigure(SortedMap<String, BigDecimal> atStake) {
        if (atStake.isEmpty()) {
            return new Figure("Money at stake", "none", "no open discrepancy has an amount");
        }
        List<String> amounts = atStake.entrySet().stream()
                .map(sum -> Printable.text(Money.printed(sum.getValue()) + " " + sum.getKey()))
                .toList();
        String others = String.join(", ", amounts.subList(1, amounts.size()));
        return new Figure("Money at stake", amounts.get(0), others.isEmpty() ? "in open discrepancies" : "and " + others);
    }

    /** A share in percent with one digit, of people, not of money. */
    private static String share(long part, long whole) {
        return whole == 0
                ? "none"
                : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP) + " %";
    }
}
