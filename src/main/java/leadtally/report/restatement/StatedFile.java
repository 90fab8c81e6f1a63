package leadtally.report.restatement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the manifest of an edition says of one of its files, whether or not the file is still there.
 *
 * @param figures its rows, and the sums of its columns, by name
 */
public record StatedFile(String sha256, SortedMap<String, BigDecimal> figures) {
    /** Of what no manifest speaks. */
    static final StatedFile NONE = new StatedFile("", new TreeMap<>());

    public static StatedFile of(String sha256, long rows, Map<String, BigDecimal> sums) {
        SortedMap<String, BigDecimal> figures = new TreeMap<>(sums);
        figures.put("rows", BigDecimal.valueOf(rows));
        return new StatedFile(sha256, figures);
    }

    /** A figure as printed, {@code ""} if there is none of that name. */
    String printed(String figure) {
        BigDecimal value = figures.get(figure);
        return value == null ? "" : value.toPlainString();
    }
}
