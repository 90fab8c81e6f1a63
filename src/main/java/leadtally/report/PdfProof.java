package leadtally.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.report.pdf.CountTable;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.Shown;

/** The end of the PDF: the tie-out, what came in, settings and notes. */
final class PdfProof {
    private static final int SHA_DIGITS = 16;
    private static final int INPUTS_KEPT = 200;
    private static final int NOTES_KEPT = 100;

    private PdfProof() {}

    static Section tieOut(List<TieOutRow> rows) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (TieOutRow row : rows) {
            lines.add(Map.of(
                    "check", row.check(), "left_name", row.leftName(), "left", Shown.plain(row.left().toPlainString()),
                    "right_name", row.rightName(), "right", Shown.plain(row.right().toPlainString()), "difference",
                    Shown.plain(row.difference().toPlainString()), "ok", row.ok() ? "yes" : "NO"));
        }
        return Section.table("tie-out", "Tie-out", "Every input is in exactly one bucket and every total equals its rows.", lines);
    }

    static Section inputs(List<InputFigures> inputs) {
        CountTable table = new CountTable(List.of("name", "sha"), List.of("records", "added", "versions", "duplicates", "rejected"), INPUTS_KEPT);
        inputs.forEach(input -> table.add(
                List.of(input.name(), input.sha256().substring(0, Math.min(SHA_DIGITS, input.sha256().length()))), input.records(), input.added(),
                input.versions(), input.duplicates(), input.rejected()));
        return Section.table("inputs", "What came in", "Files with a fact of the period, and what the run took in that was asked for it. Records = new + versions + duplicates + rejected. Whole digests: manifest.json.", table.rows());
    }

    /**
     * @param awaited why the edition is not final
     */
    static Section parameters(EditionRequest request, List<String> awaited) {
        List<Map<String, ?>> lines = new ArrayList<>();
        List<String> reasons = AwaitedDays.folded(awaited);
        reasons.stream().limit(NOTES_KEPT).forEach(reason -> lines.add(line("awaited", reason)));
        if (reasons.size() > NOTES_KEPT) {
            lines.add(line("awaited", Shown.count(reasons.size() - NOTES_KEPT) + " more: manifest.json"));
        }
        lines.add(line("zone", request.days().zone().getId()));
        lines.add(line("settings hash", request.settingsHash()));
        lines.add(line("program, schema", request.program() + ", " + request.schema()));
        request.parameters().forEach(parameter -> lines.add(line(parameter.name(), parameter.value())));
        request.notes().stream().limit(NOTES_KEPT).forEach(note -> lines.add(line("note", note)));
        if (request.notes().size() > NOTES_KEPT) {
            lines.add(line("notes", Shown.count(request.notes().size() - NOTES_KEPT) + " more: manifest.json"));
        }
        return Section.table("parameters", "Parameters and notes", "Notes: values that no vendor document knows are kept as they are and counted.", lines);
    }

    private static Map<String, ?> line(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
