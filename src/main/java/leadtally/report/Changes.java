package leadtally.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leadtally.report.pdf.CountTable;
import leadtally.report.pdf.Lines;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.Shown;
import leadtally.report.restatement.ChangeCause;
import leadtally.report.restatement.RestatedCell;
import leadtally.report.restatement.Restatement;
import leadtally.report.row.FirstRows;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changes, as manifest and PDF say it.
 *
 * @param number of the edition
 * @param restatement null if the store knows no edition before
 */
record Changes(int number, @Nullable Restatement restatement) {
    /** Columns of the PDF's table, a file each; causes are its rows. */
    private static final Map<String, String> COLUMNS = columns();
    /** Letters that a line of a key, or of what was and is, has room for. */
    private static final int KEY = 46;
    private static final int VALUE = 24;

    /** What could not be compared. */
    List<String> notes() {
        if (number == 1) {
            return List.of();
        }
        return restatement == null ? List.of(Restatement.NONE_KNOWN) : List.copyOf(restatement.notes());
    }

    /** The same as a page prints them. */
    List<String> sentences() {
        return notes().stream().map(note -> note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".").toList();
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

    /** How many files could not be compared. */
    int notCompared() {
        return number == 1 ? 0 : restatement == null ? COLUMNS.size() : restatement.notCompared().size();
    }

    /** Sums of the waterfall that were others, where its rows could not be compared: the manifest of the edition before says so much. */
    List<RestatedCell> sums() {
        return restatement == null ? List.of() : restatement.notCompared().getOrDefault("waterfall.csv", List.of());
    }

    /** Changed cells and rows by cause, those with any. */
    SortedMap<ChangeCause, Long> causes() {
        SortedMap<ChangeCause, Long> causes = new TreeMap<>();
        for (ChangeCause cause : ChangeCause.values()) {
            long all = counts(cause)[COLUMNS.size()];
            if (all > 0 && cause != ChangeCause.NOT_COMPARED) {
                causes.put(cause, all);
            }
        }
        return causes;
    }

    /** The edition compared with, 0 if there is none. */
    int previous() {
        return restatement == null ? 0 : restatement.previous();
    }

    /** For the PDF: the first changes one by one, as restatement.csv has them. */
    static Section first(FirstRows<RestatedCell> cells) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (RestatedCell cell : cells.first()) {
            Map<String, Object> line = new HashMap<>();
            line.put("file", cell.file());
            line.put("column", wholeRow(cell) ? "whole row" : cell.column());
            line.put("cause", cell.cause().word().replace('_', ' '));
            put(line, "key", parts(cell.key()), KEY);
            put(line, "was", wholeRow(cell) ? parts(cell.was()) : List.of(cell.was()), VALUE);
            put(line, "now", wholeRow(cell) ? parts(cell.now()) : List.of(cell.now()), VALUE);
            lines.add(line);
        }
        long more = cells.rows() - lines.size();
        return Section.table("restated", "Changes one by one", more > 0 ? "The first " + lines.size() + "; " + Shown.count(more) + " more are in restatement.csv." : "All of restatement.csv.", lines);
    }

    private static boolean wholeRow(RestatedCell cell) {
        return cell.column().equals("*") && cell.cause() != ChangeCause.NOT_COMPARED;
    }

    /** The cells of a row or key that hold something. */
    private static List<String> parts(String joined) {
        return Arrays.stream(joined.split("\\|")).filter(part -> !part.isBlank()).toList();
    }

    /** In lines for the PDF, as one text for the page, which breaks between words. */
    private static void put(Map<String, Object> line, String field, List<String> parts, int width) {
        line.put(field, Lines.ofParts(parts, width));
        line.put(field + "OnPage", String.join(", ", parts));
    }

    /** For the PDF: changed cells and rows per cause and file. */
    Section section() {
        List<String> counted = new ArrayList<>(COLUMNS.values());
        counted.add("all");
        CountTable table = new CountTable(List.of("cause"), counted, ChangeCause.values().length);
        for (ChangeCause cause : ChangeCause.values()) {
            long[] counts = counts(cause);
            if (counts[counts.length - 1] > 0) {
                table.add(List.of(cause.word().replace('_', ' ')), counts);
            }
        }
        String heading = restatement == null ? "Restatement" : "Restatement: what changed since edition " + restatement.previous();
        List<String> said = new ArrayList<>(sentences());
        if (notCompared() > 0) {
            said.add("Of what could not be compared, restatement.csv has the sums that were others; which rows changed, and why, is not known.");
        }
        if (!table.rows().isEmpty()) {
            said.add(0, "Changed cells, and rows that came or went, by cause and file. One by one: restatement.csv.");
        } else if (notCompared() == 0) {
            said.add(nothing());
        }
        String note = said.stream().map(Printable::text).collect(Collectors.joining(" "));
        return new Section("changes", Map.of("heading", heading, "note", note), table.rows());
    }

    /** What is said where no file that is restated changed. */
    String nothing() {
        List<String> others = restatement == null ? List.of() : restatement.changedUnrestated();
        return others.isEmpty() ? "No figure changed." : "Only " + String.join(" and ", others) + " changed, not restated.";
    }

    private long[] counts(ChangeCause cause) {
        long[] counts = new long[COLUMNS.size() + 1];
        int column = 0;
        for (String file : COLUMNS.keySet()) {
            Map<ChangeCause, Long> causes = restatement == null ? Map.of() : restatement.counts().getOrDefault(file, Map.of());
            counts[column] = causes.getOrDefault(cause, 0L);
            counts[COLUMNS.size()] += counts[column++];
        }
        return counts;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("reconciliation.csv", "reconciliation");
        columns.put("waterfall.csv", "waterfall");
        columns.put("discrepancies.csv", "discrepancies");
        columns.put("call-results.csv", "results");
        columns.put("call-activity.csv", "activity");
        columns.put("transfers.csv", "transfers");
        columns.put("billing.csv", "billing");
        columns.put("claims.csv", "claims");
        columns.put("dnc.csv", "dnc");
        return columns;
    }
}
