package leadtally.report.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * What one event says was billed, beside the vendor's own ledger; or what the ledger charged without an event that is known.
 *
 * @param eventId empty for entries that name no event, which stand together by day and unit
 * @param activityType of the event; the unit of entries that name none
 * @param eventAmount as the event says it, null if it says none
 * @param usageAmount of the usage entries that name it, null without one
 * @param transactionAmount of the transactions that name it, null without one
 * @param transactions how many
 * @param known whether the event is stored
 */
public record LedgerRow(
        LocalDate day,
        String vendor,
        String campaign,
        String eventId,
        String traffic,
        String activityType,
        String billingStatus,
        @Nullable BigDecimal eventAmount,
        @Nullable BigDecimal usageAmount,
        @Nullable BigDecimal transactionAmount,
        long transactions,
        boolean known,
        String currency) {
    /** The columns of {@code billing-ledger.csv}. */
    public static final CsvTable<LedgerRow> TABLE = CsvTable.<LedgerRow>of("billing-ledger.csv")
            .day("day", LedgerRow::day)
            .text("vendor", LedgerRow::vendor)
            .text("campaign_id", LedgerRow::campaign)
            .text("event_id", LedgerRow::eventId)
            .text("traffic", LedgerRow::traffic)
            .text("activity_type", LedgerRow::activityType)
            .text("billing_status", LedgerRow::billingStatus)
            .money("event_amount", LedgerRow::eventAmount, LedgerRow::currency)
            .money("usage_amount", LedgerRow::usageAmount, LedgerRow::currency)
            .money("transaction_amount", LedgerRow::transactionAmount, LedgerRow::currency)
            .amount("difference", LedgerRow::difference, LedgerRow::currency)
            .text("cause", row -> row.cause().name());

    /** What the event says, less what was charged: by transactions where there are, else by usage. */
    public BigDecimal difference() {
        BigDecimal charged = transactionAmount != null ? transactionAmount : usageAmount;
        return orZero(eventAmount).subtract(orZero(charged));
    }

    public LedgerCause cause() {
        return LedgerCause.of(this);
    }

    static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
