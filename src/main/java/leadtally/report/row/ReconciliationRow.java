package leadtally.report.row;

import java.time.Instant;
import java.time.LocalDate;
import leadtally.lead.Phone;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** A submission of the period with its outcome. */
public record ReconciliationRow(
        LocalDate day,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant submittedAt,
        String traffic,
        String outcome,
        @Nullable Instant outcomeAt,
        String matchedBy,
        @Nullable Long lagSeconds,
        @Nullable Instant optedOutAt,
        boolean feedSuspect,
        String source,
        String outcomeDetail,
        Instant deadlineAt,
        String vendorLeadId,
        String parentLeadId) {
    /** The columns of {@code reconciliation.csv} (interface.md, Output). */
    public static final CsvTable<ReconciliationRow> TABLE = CsvTable.<ReconciliationRow>of("reconciliation.csv")
            .day("day", ReconciliationRow::day)
            .text("vendor", ReconciliationRow::vendor)
            .text("campaign_id", ReconciliationRow::campaign)
            .text("external_lead_id", ReconciliationRow::externalLeadId)
            .phone("phone", ReconciliationRow::phone)
            .token("phone_token", ReconciliationRow::phone)
            .instant("submitted_at", ReconciliationRow::submittedAt)
            .text("traffic", ReconciliationRow::traffic)
            .text("outcome", ReconciliationRow::outcome)
            .instant("outcome_at", ReconciliationRow::outcomeAt)
            .text("matched_by", ReconciliationRow::matchedBy)
            .number("lag_seconds", ReconciliationRow::lagSeconds)
            .instant("opted_out_at", ReconciliationRow::optedOutAt)
            .flag("feed_suspect", ReconciliationRow::feedSuspect)
            .text("source", ReconciliationRow::source)
            .text("outcome_detail", ReconciliationRow::outcomeDetail)
            .instant("deadline_at", ReconciliationRow::deadlineAt)
            .text("vendor_lead_id", ReconciliationRow::vendorLeadId)
            .text("parent_lead_id", ReconciliationRow::parentLeadId);
}
