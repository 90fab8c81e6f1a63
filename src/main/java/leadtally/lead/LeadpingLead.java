package leadtally.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a Leadping lead (format {@code leadping-lead}; refinement 3.6). Identity (leadping, id); attributed like a Leadping event with that lead
 * id; {@code processingStatus} Invalid in the version that counts refuses the lead (VENDOR_INVALID).
 *
 * @param versionInstant {@code updatedAt}, else {@code createdAt}
 * @param eventTime {@code createdAt}
 */
public record LeadpingLead(
        String vendor,
        String id,
        String campaign,
        Phone phone,
        String processingStatus,
        Instant versionInstant,
        Instant eventTime,
        Content content,
        @Nullable Instant observedAt,
        String source)
        implements VendorEvent {

    @Override
    public String type() {
        return "leadping-lead";
    }

    @Override
    public String linkId() {
        return id;
    }

    @Override
    public UUID identity() {
        return Digests.key("leadping-lead", vendor, id);
    }

    @Override
    public List<String> links() {
        return List.of(vendor + "|" + id);
    }

    @Override
    public LeadpingLead seen(@Nullable Instant observedAt, String source) {
        return new LeadpingLead(
                vendor, id, campaign, phone, processingStatus, versionInstant, eventTime, content, observedAt, source);
    }
}
