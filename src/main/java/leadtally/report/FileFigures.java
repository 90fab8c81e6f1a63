package leadtally.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the manifest says of a file (rule 9.8).
 *
 * @param rows without the header; pages for the PDF are not counted: 0
 * @param sums of each count column by its name, and of each amount column by {@code amount <currency>}
 * @param sha256 of the file's bytes, hex
 */
public record FileFigures(long rows, SortedMap<String, BigDecimal> sums, String sha256) {
    public FileFigures {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, BigDecimal>) sums));
    }
}
