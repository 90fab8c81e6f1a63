package leadtally.report.row;

import java.time.LocalDate;
import leadtally.report.csv.CsvTable;

/** Ended calls of one day, vendor, campaign, class of traffic, call type and result (rule 7.2). */
public record CallResultRow(
        LocalDate day,
        String vendor,
        String campaign,
        String traffic,
        String callType,
        String callResult,
        long calls,
        long scheduled) {
    /** The columns of {@code call-results.csv} (interface.md, Output). */
    public static final CsvTable<CallResultRow> TABLE = CsvTable.<CallResultRow>of("call-results.csv")
            .day("day", CallResultRow::day)
            .text("vendor", CallResultRow::vendor)
            .text("campaign_id", CallResultRow::campaign)
            .text("traffic", CallResultRow::traffic)
            .text("call_type", CallResultRow::callType)
            .text("call_result", CallResultRow::callResult)
            .count("calls", CallResultRow::calls)
            .count("scheduled", CallResultRow::scheduled);
}
