package leadtally.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;

/** The end of the PDF: the tie-out, what came in, settings and notes. */
final class PdfProof {
    private static final int SHA_DIGITS = 16;

    private PdfProof() {}

    static Section tieOut(List<TieOutRow> rows) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (TieOutRow row : rows) {
            lines.add(Map.of(
                    "check", Printable.text(row.check()), "left_name", Printable.text(row.leftName()), "left", row.left().toPlainString(),
                    "right_name", Printable.text(row.rightName()), "right", row.right().toPlainString(), "difference",
                    row.difference().toPlainString(), "ok", row.ok() ? "yes" : "NO"));
        }
        return Section.table("tie-out", "Tie-out", "Every input is in exactly one bucket and every total equals its rows; \u201cyes\u201d where the check holds.", lines);
    }

    static Section inputs(List<InputFigures> inputs) {
        List<Map<String, ?>> lines = new ArrayList<>();
        long[] sums = new long[5];
        for (InputFigures input : inputs) {
            long[] counts = {input.records(), input.added(), input.versions(), input.duplicates(), input.rejected()};
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
            lines.add(Map.of(
                    "name", Printable.text(input.name()), "sha", input.sha256().substring(0, Math.min(SHA_DIGITS, input.sha256().length())),
                    "records", Long.toString(counts[0]), "added", Long.toString(counts[1]), "versions", Long.toString(counts[2]),
                    "duplicates", Long.toString(counts[3]), "rejected", Long.toString(counts[4])));
        }
        if (!inputs.isEmpty()) {
            lines.add(Section.total("Total", Map.of(
                    "records", Long.toString(sums[0]), "added", Long.toString(sums[1]), "versions", Long.toString(sums[2]), "duplicates",
                    Long.toString(sums[3]), "rejected", Long.toString(sums[4]))));
        }
        return Section.table("inputs", "What came in", "Records = new + versions + duplicates + rejected. Whole digests: manifest.json.", lines);
    }

    static Section parameters(EditionRequest request) {
        List<Map<String, ?>> lines = new ArrayList<>();
        lines.add(line("zone", request.days().zone().getId()));
        lines.add(line("settings hash", request.settingsHash()));
        lines.add(line("program, schema", request.program() + ", " + request.schema()));
        request.parameters().forEach(parameter -> lines.add(line(parameter.name(), parameter.value())));
        request.notes().forEach(note -> lines.add(line("note", note)));
        return Section.table("parameters", "Parameters and notes", "Notes: values that no vendor document knows are kept as they are and counted.", lines);
    }

    private static Map<String, ?> line(String name, String value) {
        return Map.of("name", Printable.text(name), "value", Printable.text(value));
    }
}
