package leadtally.report.row;

import java.time.Instant;
import leadtally.lead.Phone;
import leadtally.report.csv.CsvTable;

/**
 * A phone on the register with something of the period: its opt-out, a submission or a contact after it.
 *
 * @param submissions of the period, at or after the opt-out, at every vendor
 * @param contactsAfter contacts of the period in breach of CONTACTED_AFTER_DNC
 */
public record DncRow(
        Phone phone,
        Instant dncAt,
        String vendor,
        String campaign,
        String learntBy,
        long submissions,
        long contactsAfter) {
    /** The columns of {@code dnc.csv} (interface.md, Output). */
    public static final CsvTable<DncRow> TABLE = CsvTable.<DncRow>of("dnc.csv")
            .phone("phone", DncRow::phone)
            .token("phone_token", DncRow::phone)
            .instant("dnc_at", DncRow::dncAt)
            .text("vendor", DncRow::vendor)
            .text("campaign_id", DncRow::campaign)
            .text("learnt_by", DncRow::learntBy)
            .count("submissions", DncRow::submissions)
            .count("contacts_after", DncRow::contactsAfter);
}
