package leadtally.intake.leadping;

import static leadtally.lead.RejectionReason.NO_ID;
import static leadtally.lead.RejectionReason.NO_TIME;
import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.CanonicalJson;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import leadtally.intake.json.Members;
import leadtally.intake.json.Members.Kind;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Times;
import leadtally.lead.LeadpingLead;
import org.jspecify.annotations.Nullable;

/** Reads leads with their processing status (format {@code leadping-lead}; refinement leadping-lead). */
public final class LeadpingLeadReader implements RecordReader {
    private static final Members MEMBERS = new Members(
            Map.of(
                    "phone", Kind.PHONE, "createdAt", Kind.INSTANT, "updatedAt", Kind.INSTANT, "archivedAt", Kind.INSTANT,
                    "processingStatusChangedAt", Kind.INSTANT),
            false);

    private final String vendor;
    private final IntakeSettings settings;
    private final CanonicalJson canonical = new CanonicalJson(MEMBERS);
    private final ZoneId zone;

    public LeadpingLeadReader(String vendor, IntakeSettings settings) {
        this.vendor = vendor;
        this.settings = settings;
        this.zone = settings.zone(vendor);
    }

    @Override
    public @Nullable List<JsonValue> page(JsonObject object) {
        return object.items("items");
    }

    @Override
    public void read(JsonObject lead, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        Times times = new Times(zone, outlet);
        if (!LeadpingWords.hasAny(lead, "id", "phone", "processingStatus", "createdAt")) {
            outlet.reject(WRONG_SHAPE, "no Leadping lead: it has neither id nor phone nor createdAt");
            return;
        }
        if (lead.text("id").isEmpty()) {
            outlet.reject(NO_ID, "no id");
            return;
        }
        Instant createdAt = times.read(lead, "createdAt");
        if (createdAt == null) {
            outlet.reject(NO_TIME, lead.text("createdAt").isEmpty() ? "no createdAt" : "createdAt is not a time that can be read");
            return;
        }
        LeadpingWords.tellUnknownOfLead(lead, outlet);
        Instant updatedAt = times.read(lead, "updatedAt");
        String campaign = lead.text("campaignId");
        var reading = new Members.Reading(text -> settings.phone(vendor, campaign, text), zone);
        outlet.deliver(new LeadpingLead(
                vendor,
                lead.text("id"),
                campaign,
                settings.phone(vendor, campaign, lead.text("phone")).orNone(),
                lead.text("processingStatus"),
                updatedAt == null ? createdAt : updatedAt,
                createdAt,
                canonical.of(lead, reading),
                observedAt,
                outlet.source()));
    }
}
