package leadtally.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of counts under texts, the same texts added up (over days, say), in the order of the texts. Of more rows than fit, those with the most in all columns are kept and the others are one row at the end, so that
 * the totals are those of the rows that are printed.
 */
public final class CountTable {
    private final List<String> textFields;
    private final List<String> countFields;
    private final int kept;
    private final Map<List<String>, long[]> rows = new TreeMap<>(CountTable::compare);

    /**
     * @param kept how many rows are printed one by one
     */
    public CountTable(List<String> textFields, List<String> countFields, int kept) {
        this.textFields = textFields;
        this.countFields = countFields;
        this.kept = kept;
    }

    public void add(List<String> texts, long... counts) {
        long[] sums = rows.computeIfAbsent(texts, key -> new long[counts.length]);
        for (int i = 0; i < counts.length; i++) {
            sums[i] += counts[i];
        }
    }

    /** The rows and, below them, their total; none if there are none. */
    public List<Map<String, ?>> rows() {
        List<List<String>> printed = new ArrayList<>(rows.keySet());
        List<List<String>> folded = List.of();
        if (printed.size() > kept) {
            printed.sort(Comparator.comparing((List<String> texts) -> Arrays.stream(rows.get(texts)).sum()).reversed());
            folded = List.copyOf(printed.subList(kept, printed.size()));
            printed = new ArrayList<>(printed.subList(0, kept));
            printed.sort(CountTable::compare);
        }
        List<Map<String, ?>> lines = new ArrayList<>();
        printed.forEach(texts -> lines.add(line(texts, rows.get(texts))));
        if (!folded.isEmpty()) {
            lines.add(line(folded(folded.size()), sum(folded)));
        }
        if (!lines.isEmpty()) {
            lines.add(Section.total("Total", line(List.of(), sum(rows.keySet()))));
        }
        return lines;
    }

    /** In the first column that names something of its own; a blank stands in the others. */
    private List<String> folded(int number) {
        List<String> texts = new ArrayList<>(Collections.nCopies(textFields.size(), " "));
        texts.set(Math.min(1, textFields.size() - 1), "and " + Shown.count(number) + " more");
        return texts;
    }

    private long[] sum(Iterable<List<String>> keys) {
        long[] sums = new long[countFields.size()];
        for (List<String> key : keys) {
            long[] counts = rows.get(key);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        }
        return sums;
    }

    private Map<String, ?> line(List<String> texts, long[] counts) {
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            line.put(textFields.get(i), Printable.orNone(texts.get(i)));
        }
        for (int i = 0; i < counts.length; i++) {
            line.put(countFields.get(i), Shown.count(counts[i]));
        }
        return line;
    }

    /** Text by text, by the order of their characters. */
    static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
