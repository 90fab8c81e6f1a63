package leadtally.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.Counted;
import leadtally.lead.Reason;
import leadtally.lead.Severity;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.Shown;
import leadtally.report.row.ReasonFigures;

/** The three short lists of the PDF's first page, side by side: the tie-out, what to act on first, what changed. */
final class PdfBriefs {
    /** Of a longer list the last line says how many more there are. */
    private static final int LINES = 7;
    /** Letters that both sides of a check have room for. */
    private static final int BOTH_SIDES = 24;

    private final EditionRequest request;
    private final EditionFigures figures;
    private final int number;
    private final Changes changes;

    PdfBriefs(EditionRequest request, EditionFigures figures, int number, Changes changes) {
        this.request = request;
        this.figures = figures;
        this.number = number;
        this.changes = changes;
    }

    private record Line(String name, String figure, String verdict) {}

    private record Brief(String heading, List<Line> lines) {}

    Section section() {
        List<Brief> briefs = List.of(tieOut(), actFirst(), changed());
        Map<String, Object> headings = new HashMap<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i < briefs.size(); i++) {
            headings.put("heading" + i, briefs.get(i).heading());
            for (int row = 0; row < briefs.get(i).lines().size(); row++) {
                if (lines.size() <= row) {
                    lines.add(new HashMap<>());
                }
                put(lines.get(row), i, briefs.get(i).lines().get(row));
            }
        }
        return new Section("brief", headings, List.copyOf(lines));
    }

    private static void put(Map<String, String> texts, int column, Line said) {
        texts.put("name" + column, said.name());
        texts.put("figure" + column, said.figure());
        texts.put("verdict" + column, said.verdict());
    }

    private Brief tieOut() {
        List<Line> lines = new ArrayList<>();
        for (TieOutRow row : request.tieOut()) {
            String left = Shown.plain(row.left().toPlainString());
            String both = left + (row.ok() ? " = " : " \u2260 ") + Shown.plain(row.right().toPlainString());
            lines.add(new Line(row.check(), row.ok() && both.length() > BOTH_SIDES ? left : both, row.ok() ? "holds" : "FAILS"));
        }
        lines.sort(Comparator.comparing(line -> line.verdict().equals("holds")));
        return new Brief("Tie-out", first(lines, "checks below"));
    }

    private Brief actFirst() {
        List<Line> lines = new ArrayList<>();
        figures.reasons.values().stream()
                .filter(reason -> reason.open() > 0)
                .sorted(Comparator.comparing((ReasonFigures reason) -> reason.reason().severity())
                        .thenComparing(ReasonFigures::open, Comparator.reverseOrder())
                        .thenComparing(ReasonFigures::reason))
                .forEach(reason -> lines.add(new Line(reason.reason().name(), Shown.count(reason.open()), severity(reason.reason()))));
        if (lines.isEmpty()) {
            lines.add(new Line("No discrepancy is open.", "", ""));
        }
        return new Brief("Open discrepancies, gravest first", first(lines, "reasons, all listed below"));
    }

    private static String severity(Reason reason) {
        return reason.severity() == Severity.CRITICAL ? "CRITICAL" : reason.severity().word();
    }

    private Brief changed() {
        if (number == 1) {
            return new Brief("Since the last edition", List.of(new Line("This is the first edition.", "", "")));
        }
        List<Line> lines = new ArrayList<>(notCompared());
        changes.causes().forEach((cause, count) -> lines.add(new Line(cause.word().replace('_', ' '), Shown.count(count), "")));
        if (lines.isEmpty()) {
            lines.add(new Line(changes.nothing(), "", ""));
        }
        return new Brief(changes.previous() == 0 ? "Since the last edition" : "Changes since edition " + changes.previous(), first(lines, "lines, all listed below"));
    }

    /** That a figure did not change is only said where it was compared. */
    private List<Line> notCompared() {
        List<Line> lines = new ArrayList<>();
        if (changes.notCompared() > 0) {
            lines.add(new Line("NOT COMPARED", Counted.of(changes.notCompared(), "file"), ""));
            changes.sentences().forEach(why -> lines.add(new Line(Printable.text(why), "", "")));
            changes.sums().forEach(sum -> lines.add(new Line(sum.column() + ", was " + Shown.plain(sum.was()), Shown.plain(sum.now()), "")));
        }
        return lines;
    }

    private static List<Line> first(List<Line> lines, String what) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<Line> first = new ArrayList<>(lines.subList(0, LINES - 1));
        first.add(new Line("and " + (lines.size() - first.size()) + " more " + what, "", ""));
        return first;
    }
}
