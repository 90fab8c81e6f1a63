package leadtally.report.row;

import java.time.LocalDate;

/**
 * What is stored of one day, for charts over many.
 *
 * @param settled landline, opted out, rejected or duplicate
 * @param wrong contradicted, ambiguous or missing
 * @param calls ended calls
 * @param open discrepancies of the day that are open now
 */
public record TrendRow(LocalDate day, long submitted, long created, long settled, long pending, long wrong, long calls, long open) {}
