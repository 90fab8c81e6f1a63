package leadtally.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;

/** The head of the first page: is the night right? The answer, the state, six figures. */
final class PdfVerdict {
    private PdfVerdict() {}

    static Section section(Verdict verdict) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", Printable.text(verdict.title()));
        parameters.put("subtitle", Printable.text(verdict.subtitle()));
        parameters.put("state", verdict.badge());
        parameters.put("isFinal", verdict.isFinal());
        parameters.put("isProvisional", !verdict.isFinal());
        parameters.put("answer", Printable.text(verdict.answer()));
        parameters.put("stateNote", verdict.stateNote());
        List<Verdict.Figure> all = verdict.figures();
        for (int i = 0; i < all.size(); i++) {
            parameters.put("label" + i, all.get(i).label());
            parameters.put("figure" + i, all.get(i).figure());
            parameters.put("about" + i, all.get(i).about());
        }
        return new Section("verdict", parameters, List.of());
    }

    /** The three lists of the first page side by side: tie-out, what to act on first, what changed. */
    static Section brief(Verdict verdict) {
        List<Verdict.Brief> briefs = verdict.briefs();
        Map<String, Object> headings = new HashMap<>();
        List<Map<String, ?>> lines = new ArrayList<>();
        for (int i = 0; i < briefs.size(); i++) {
            headings.put("heading" + i, briefs.get(i).heading());
            for (int row = 0; row < briefs.get(i).lines().size(); row++) {
                if (lines.size() <= row) {
                    lines.add(new HashMap<>());
                }
                put(lines.get(row), i, briefs.get(i).lines().get(row));
            }
        }
        return new Section("brief", headings, lines);
    }

    private static void put(Map<String, ?> line, int column, Verdict.Line said) {
        @SuppressWarnings("unchecked") // made here, as a map of texts
        Map<String, String> texts = (Map<String, String>) line;
        texts.put("name" + column, Printable.text(said.name()));
        texts.put("figure" + column, said.figure());
        texts.put("verdict" + column, said.verdict());
    }
}
