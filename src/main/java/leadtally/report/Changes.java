package leadtally.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.report.pdf.CountTable;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;
import leadtally.report.restatement.ChangeCause;
import leadtally.report.restatement.Restatement;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changes, as manifest and PDF say it.
 *
 * @param number of the edition
 * @param restatement null if the store knows no edition before
 */
record Changes(int number, @Nullable Restatement restatement) {
    private static final int FILES = 20;

    /** What could not be compared. */
    List<String> notes() {
        if (number == 1) {
            return List.of();
        }
        return restatement == null ? List.of("this store knows no earlier edition: nothing could be compared") : List.copyOf(restatement.notes());
    }

    /** For the manifest: null for a first edition. */
    @Nullable Map<String, Object> figures() {
        if (number == 1) {
            return null;
        }
        Map<String, Object> files = new LinkedHashMap<>();
        if (restatement != null) {
            restatement.counts().forEach((file, causes) -> {
                Map<String, Object> counts = new LinkedHashMap<>();
                causes.forEach((cause, count) -> counts.put(cause.word(), count));
                files.put(file, counts);
            });
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("edition", restatement == null ? null : restatement.previous());
        figures.put("changes", files);
        figures.put("notes", notes());
        return figures;
    }

    /** For the PDF: changed cells and rows per file and cause. */
    Section section() {
        CountTable table = new CountTable(List.of("file"), List.of("setting", "correction", "submission", "event", "due", "all"), FILES);
        if (restatement != null) {
            restatement.counts().forEach((file, causes) -> table.add(List.of(file), counts(causes)));
        }
        String heading = restatement == null ? "What changed" : "What changed since edition " + restatement.previous();
        List<String> said = new ArrayList<>(notes());
        if (table.rows().isEmpty()) {
            said.add("No figure changed.");
        } else {
            said.add(0, "Changed cells, and rows that came or went, by cause. One by one: restatement.csv.");
        }
        String note = said.stream().map(Printable::text).collect(Collectors.joining(" "));
        return new Section("changes", Map.of("heading", heading, "note", note), table.rows());
    }

    private static long[] counts(Map<ChangeCause, Long> causes) {
        ChangeCause[] all = ChangeCause.values();
        long[] counts = new long[all.length + 1];
        for (ChangeCause cause : all) {
            counts[cause.ordinal()] = causes.getOrDefault(cause, 0L);
            counts[all.length] += counts[cause.ordinal()];
        }
        return counts;
    }
}
