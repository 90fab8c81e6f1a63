package leadtally.report.row;

import java.time.LocalDate;
import leadtally.lead.Phone;
import leadtally.report.csv.CsvTable;

/** Transfers of one day, vendor, campaign and class of traffic to one destination (rule 7.2). */
public record TransferRow(
        LocalDate day,
        String vendor,
        String campaign,
        String traffic,
        Phone transferredTo,
        long transfers) {
    /** The columns of {@code transfers.csv} (interface.md, Output). */
    public static final CsvTable<TransferRow> TABLE = CsvTable.<TransferRow>of("transfers.csv")
            .day("day", TransferRow::day)
            .text("vendor", TransferRow::vendor)
            .text("campaign_id", TransferRow::campaign)
            .text("traffic", TransferRow::traffic)
            .phone("transferred_to", TransferRow::transferredTo)
            .count("transfers", TransferRow::transfers);
}
