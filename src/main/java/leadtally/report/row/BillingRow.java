package leadtally.report.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** Billed or billable events of one day, vendor, campaign, source, class of traffic, activity and billing status (rule 7.3). */
public record BillingRow(
        LocalDate day,
        String vendor,
        String campaign,
        String sourceId,
        String traffic,
        String activityType,
        String billingStatus,
        long events,
        long eventsWithAmount,
        @Nullable BigDecimal amount,
        String currency) {
    /** The columns of {@code billing.csv} (interface.md, Output). */
    public static final CsvTable<BillingRow> TABLE = CsvTable.<BillingRow>of("billing.csv")
            .day("day", BillingRow::day)
            .text("vendor", BillingRow::vendor)
            .text("campaign_id", BillingRow::campaign)
            .text("source_id", BillingRow::sourceId)
            .text("traffic", BillingRow::traffic)
            .text("activity_type", BillingRow::activityType)
            .text("billing_status", BillingRow::billingStatus)
            .count("events", BillingRow::events)
            .count("events_with_amount", BillingRow::eventsWithAmount)
            .amount("amount", BillingRow::amount, BillingRow::currency);
}
