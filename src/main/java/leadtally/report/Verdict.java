package leadtally.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Counted;
import leadtally.lead.Outcome;
import leadtally.lead.Severity;
import leadtally.report.csv.Money;
import leadtally.report.pdf.Shown;
import leadtally.report.row.ClaimFigures;
import leadtally.report.row.ClaimRow;

/** Is the night right? The answer in words and the figures that lead there, the same on the first page of the PDF and at the head of the HTML. */
final class Verdict {
    private static final String FINAL_NOTE =
            "Final: nothing is awaited. A late fact can still change the figures; then there is a new edition that says what changed and why.";
    private static final String PROVISIONAL_NOTE = "Provisional: figures will change when what is awaited has come or its deadline is over; then there is a new edition.";
    private static final int AWAITED_SAID = 2;
    private static final int CLAUSE = 80;

    private final EditionRequest request;
    private final EditionFigures figures;
    private final int number;
    private final List<String> awaited;
    private final EditionCounts counts;

    Verdict(EditionRequest request, EditionFigures figures, int number, List<String> awaited) {
        this.request = request;
        this.figures = figures;
        this.number = number;
        this.awaited = AwaitedDays.folded(awaited);
        this.counts = figures.counts();
    }

    /** One figure of the head, with what it is of. */
    record Figure(String label, String figure, String about) {}

    String title() {
        LocalDate from = request.period().from();
        LocalDate to = request.period().to();
        return request.period().isOneDay() ? "Nightly close, " + Shown.day(from) : "Close, " + Shown.day(from) + " to " + Shown.day(to);
    }

    String subtitle() {
        String replaces = number > 1 ? ", which replaces edition " + (number - 1) : "";
        return "Job " + request.jobName() + ", edition " + number + replaces + ". Every submitted lead is accounted for as of " + Shown.instant(request.asOf()) + " UTC.";
    }

    boolean isFinal() {
        return awaited.isEmpty();
    }

    String badge() {
        return isFinal() ? "FINAL" : "PROVISIONAL";
    }

    String stateNote() {
        return isFinal() ? FINAL_NOTE : PROVISIONAL_NOTE;
    }

    /** The answer: whether the figures tie out, what is awaited, what to act on. */
    String answer() {
        long critical = of(Severity.CRITICAL);
        String act = critical == 0 ? "" : critical == 1 ? " 1 critical discrepancy needs action." : " " + Shown.count(critical) + " critical discrepancies need action.";
        if (holding() < request.tieOut().size()) {
            return "No. Not every figure ties out; do not use them." + act;
        }
        if (counts.submitted() == 0 && isFinal()) {
            return "Nothing was submitted in this period. Every figure ties out and nothing is awaited." + unread() + act;
        }
        return (isFinal() ? "Yes. Every figure ties out and nothing is awaited." : "Not yet. Every figure ties out, but " + awaitedWords()) + unread() + act;
    }

    /** What is in no figure, since nobody could read it. */
    private String unread() {
        long rejected = request.inputs().stream().mapToLong(InputFigures::rejected).sum();
        return rejected == 0 ? "" : " " + Shown.count(rejected) + Counted.word(rejected, " record", " records") + " could not be read, and no figure holds what " + Counted.word(rejected, "it says", "they say") + ".";
    }

    private String awaitedWords() {
        List<String> said = awaited.subList(0, Math.min(AWAITED_SAID, awaited.size()));
        String words = String.join("; ", said.stream().map(Verdict::clause).toList());
        int more = awaited.size() - said.size();
        return words + (more > 0 ? "; and " + Shown.count(more) + " more, listed under Parameters and notes." : ".");
    }

    /** A reason within a sentence, of a long one the beginning; Parameters and notes have it whole. */
    private static String clause(String reason) {
        String clause = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return clause.codePointCount(0, clause.length()) <= CLAUSE ? clause : clause.substring(0, clause.offsetByCodePoints(0, CLAUSE)) + "\u2026";
    }

    List<Figure> figures() {
        long created = counts.outcomes().getOrDefault(Outcome.CREATED, 0L);
        long open = counts.open().values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                new Figure("Submitted", Shown.count(counts.submitted()), Shown.count(counts.realSubmitted()) + " of them real traffic"),
                new Figure("Created", Shown.count(created), counts.submitted() == 0 ? "nothing was submitted" : Shown.share(created, counts.submitted()) + " of submitted"),
                missing(),
                new Figure("Open discrepancies", Shown.count(open), Shown.count(of(Severity.CRITICAL)) + " critical, " + Shown.count(of(Severity.HIGH)) + " high"),
                money(),
                new Figure("Tie-out", holding() + " of " + request.tieOut().size(), holding() == request.tieOut().size() ? "checks hold" : "checks hold: NOT tied out"));
    }

    /** Of all traffic, as the figures beside it; the share is that of real traffic, which the threshold judges. */
    private Figure missing() {
        long real = counts.realOutcomes().getOrDefault(Outcome.MISSING, 0L);
        long due = counts.realSubmitted() - counts.realOutcomes().getOrDefault(Outcome.PENDING, 0L);
        return new Figure("Missing", Shown.count(counts.outcomes().getOrDefault(Outcome.MISSING, 0L)),
                due == 0 ? "no real traffic was due" : Shown.count(real) + " real, " + Shown.share(real, due) + " of those due");
    }

    private long holding() {
        return request.tieOut().stream().filter(TieOutRow::ok).count();
    }

    private long of(Severity severity) {
        return counts.open().entrySet().stream()
                .filter(reason -> reason.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Figure money() {
        SortedMap<String, BigDecimal> atStake = counts.atStake();
        String claims = claims();
        if (atStake.isEmpty()) {
            return new Figure("Money at stake", "none", claims.isEmpty() ? "no amount is disputed" : "nothing open; " + claims);
        }
        String first = Shown.money(atStake.get(atStake.firstKey()), atStake.firstKey());
        String others = Shown.money(new TreeMap<>(atStake.tailMap(atStake.firstKey() + "\0"))).replace("\n", ", ");
        return new Figure("Money at stake", first, (others.isEmpty() ? "" : "and " + others + "; ") + (claims.isEmpty() ? "none of it in claims" : claims));
    }

    /** What claims.csv and the covers ask for, {@code ""} if nothing: they have what is accepted too. */
    private String claims() {
        Money claimed = new Money();
        long claims = 0;
        for (SortedMap<String, ClaimFigures> currencies : figures.claims.values()) {
            for (Map.Entry<String, ClaimFigures> one : currencies.entrySet()) {
                claimed.add(one.getKey(), one.getValue().total().amount());
                claims += one.getValue().total().events();
            }
        }
        if (claims == 0) {
            return "";
        }
        boolean accepted = figures.reasons.values().stream().anyMatch(reason -> ClaimRow.REASONS.contains(reason.reason()) && reason.accepted() > 0);
        return Shown.money(claimed.sums()).replace("\n", ", ") + " in " + (claims == 1 ? "1 claim" : Shown.count(claims) + " claims") + (accepted ? ", accepted ones included" : "");
    }
}
