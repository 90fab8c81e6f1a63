package leadtally.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One part of the PDF: a template of {@code reports/} and all its texts. Those of the rows are as they are, since the page is made from them too; what the PDF cannot show of them is told
 * when it is written.
 *
 * @param template name without ending
 * @param parameters of the template, heading and totals among them
 * @param rows from field name to text, or to a list of texts that stand one below the other
 */
public record Section(String template, Map<String, Object> parameters, List<Map<String, ?>> rows) {
    /** How many rows of a table are printed one by one: what a person reads, a page and a half; the CSV file has all. */
    static final int ROWS_READ = 60;

    private static final String NOTHING = "Nothing of this kind in the period.";
    private static final String TOTAL = "isTotal";

    public Section {
        parameters = Map.copyOf(parameters);
        rows = List.copyOf(rows);
    }

    /** A table with heading and note; without rows it says that there are none. */
    public static Section table(String template, String heading, String note, List<Map<String, ?>> rows) {
        return new Section(template, Map.of("heading", heading, "note", rows.isEmpty() ? NOTHING : note), rows);
    }

    /** A row of sums, printed in the template's place for totals. */
    public static Map<String, ?> total(String label, Map<String, ?> sums) {
        Map<String, Object> total = new HashMap<>(sums);
        total.put("label", label);
        total.put(TOTAL, true);
        return total;
    }

    /** The rows as the template reads them: each says whether it is one or a total, and a total that it stays with the row above it. */
    List<Map<String, ?>> marked() {
        List<Map<String, ?>> marked = new ArrayList<>();
        int tail = 0;
        for (Map<String, ?> row : rows) {
            boolean isTotal = row.containsKey(TOTAL);
            tail += isTotal ? 0 : 1;
            Map<String, Object> one = new HashMap<>();
            row.forEach((field, value) -> one.put(field, printable(value)));
            one.put(TOTAL, isTotal);
            one.put("isRow", !isTotal);
            one.put("tail", Integer.toString(tail));
            marked.add(one);
        }
        return marked;
    }

    private static Object printable(Object value) {
        if (value instanceof List<?> lines) {
            return lines.stream().map(line -> Printable.text((String) line)).collect(Collectors.joining("\n"));
        }
        return value instanceof String text ? Printable.text(text) : value;
    }
}
