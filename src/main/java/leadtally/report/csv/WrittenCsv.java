package leadtally.report.csv;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * A CSV file as written, or as read again.
 *
 * @param sums of count columns by name, of amount columns by {@code <name> <currency>}; a count column of no rows has no sum
 * @param sha256 of the bytes
 */
public record WrittenCsv(long rows, SortedMap<String, BigDecimal> sums, String sha256) {}
