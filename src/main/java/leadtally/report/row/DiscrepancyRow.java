package leadtally.report.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy with its state (rules 6.1, 6.2).
 *
 * @param subject the parts of its subject's identity, joined by {@code |}
 * @param ageDays whole 24 h from subjectAt to the as-of or to resolvedAt, never below 0
 * @param traffic {@code ""} where the spec prints none
 */
public record DiscrepancyRow(
        LocalDate day,
        Reason reason,
        String subject,
        String state,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant subjectAt,
        Instant firstSeen,
        @Nullable Instant resolvedAt,
        long ageDays,
        @Nullable BigDecimal amount,
        String currency,
        String detail,
        String source,
        String traffic) {
    /** The columns of {@code discrepancies.csv} (interface.md, Output). */
    public static final CsvTable<DiscrepancyRow> TABLE = CsvTable.<DiscrepancyRow>of("discrepancies.csv")
            .day("day", DiscrepancyRow::day)
            .text("reason", row -> row.reason().name())
            .text("severity", row -> row.reason().severity().word())
            .text("state", DiscrepancyRow::state)
            .text("vendor", DiscrepancyRow::vendor)
            .text("campaign_id", DiscrepancyRow::campaign)
            .text("external_lead_id", DiscrepancyRow::externalLeadId)
            .phone("phone", DiscrepancyRow::phone)
            .token("phone_token", DiscrepancyRow::phone)
            .instant("subject_at", DiscrepancyRow::subjectAt)
            .instant("first_seen", DiscrepancyRow::firstSeen)
            .instant("resolved_at", DiscrepancyRow::resolvedAt)
            .number("age_days", DiscrepancyRow::ageDays)
            .amount("amount", DiscrepancyRow::amount, DiscrepancyRow::currency)
            .text("detail", DiscrepancyRow::detail)
            .text("next_action", row -> row.reason().nextAction())
            .text("source", DiscrepancyRow::source)
            .id("id", row -> row.reason() + "|" + row.subject())
            .text("traffic", DiscrepancyRow::traffic)
            .figuresAre("reason", "state", "id");

    /** Whether it still does not add up and nobody has accepted that. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
