package leadtally.report.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** A billed event worth disputing: its first reason, the others in the evidence. */
public record ClaimRow(
        LocalDate day,
        String vendor,
        String campaign,
        String eventId,
        Phone phone,
        Reason reason,
        @Nullable BigDecimal amount,
        String currency,
        String evidence) {
    /** What an event is claimed for, in the order in which they apply. */
    public static final List<Reason> REASONS = List.of(Reason.BILLED_AFTER_DNC, Reason.BILLED_TWICE, Reason.BILLED_NOT_BILLABLE);

    /** The columns of {@code claims.csv} (interface.md, Output). */
    public static final CsvTable<ClaimRow> TABLE = CsvTable.<ClaimRow>of("claims.csv")
            .day("day", ClaimRow::day)
            .text("vendor", ClaimRow::vendor)
            .text("campaign_id", ClaimRow::campaign)
            .text("event_id", ClaimRow::eventId)
            .phone("phone", ClaimRow::phone)
            .token("phone_token", ClaimRow::phone)
            .text("reason", row -> row.reason().name())
            .amount("amount", ClaimRow::amount, ClaimRow::currency)
            .text("evidence", ClaimRow::evidence);
}
