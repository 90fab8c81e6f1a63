package leadtally.report;

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
}
