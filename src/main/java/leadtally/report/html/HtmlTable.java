package leadtally.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadtally.report.pdf.BillingSection;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;

/**
 * A table of the page, made from the section that the PDF prints, so that the two cannot differ. A total's cells say which sum of which CSV file they are, in {@code data-sum-of}, so that
 * {@code verify} can hold them against it.
 */
public record HtmlTable(String id, List<Column> columns, List<Row> rows) {
    /** A column's head. */
    record Column(String name, boolean number) {}

    /**
     * A row.
     *
     * @param part a heading to be shown above it, {@code ""} if none
     */
    record Row(String part, int width, boolean total, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param span columns that a head covers, 0 for one
     * @param sumOf file and column of the sum that it is, {@code ""} if none
     * @param href what it is a link to, {@code ""} if to nothing
     */
    record Cell(String text, boolean number, boolean head, int span, String sumOf, String href) {
        private static final Pattern NAME = Pattern.compile("[A-Z]+(?:_[A-Z]+)+");

        /** How the cell may break: a figure nowhere, a reason's name between its parts, all else between the words of a name, and anywhere where one is longer than the cell. */
        String style() {
            return number ? "n" : NAME.matcher(text).matches() ? "reason" : "wide";
        }

        /** The parts of the text between which a line may break. */
        List<String> parts() {
            return number ? List.of(text) : NameParts.of(text);
        }
    }

    /** The section's rows under the columns of {@link TableColumns}. */
    static HtmlTable of(String id, Section section) {
        List<TableColumns.Spec> specs = TableColumns.of(section.template());
        List<Row> rows = new ArrayList<>();
        String part = "";
        for (Map<String, ?> line : section.rows()) {
            String own = text(line, "part");
            rows.add(line.containsKey("label") ? total(line, specs, own) : row(line, specs, own.equals(part) ? "" : own));
            part = own;
        }
        return new HtmlTable(id, specs.stream().map(spec -> new Column(spec.title(), spec.number())).toList(), rows);
    }

    private static Row row(Map<String, ?> line, List<TableColumns.Spec> specs, String part) {
        List<Cell> cells = new ArrayList<>();
        for (TableColumns.Spec spec : specs) {
            cells.add(new Cell(text(line, spec.field()), spec.number(), cells.isEmpty(), 0, "", cells.isEmpty() ? text(line, "href") : ""));
        }
        return new Row(part, specs.size(), false, cells);
    }

    /** Its label reaches over the columns before the first figure. */
    private static Row total(Map<String, ?> line, List<TableColumns.Spec> specs, String part) {
        int first = 0;
        while (!specs.get(first).number()) {
            first++;
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(text(line, "label"), false, true, first, "", ""));
        String currency = part.endsWith(BillingSection.NO_CURRENCY) ? "" : part.substring(part.lastIndexOf(' ') + 1);
        for (TableColumns.Spec spec : specs.subList(first, specs.size())) {
            String sumOf = spec.sumOf().endsWith(" amount") ? spec.sumOf() + " " + currency : spec.sumOf();
            cells.add(new Cell(text(line, spec.field()), spec.number(), false, 0, sumOf, ""));
        }
        return new Row("", specs.size(), true, cells);
    }

    private static String text(Map<String, ?> line, String field) {
        Object value = line.get(field);
        if (value instanceof List<?> lines) {
            return lines.stream().map(one -> Printable.onPage((String) one)).collect(Collectors.joining(", "));
        }
        return value instanceof String text ? Printable.onPage(text.strip()) : "";
    }
}
