package leadtally.intake.leadping;

import static leadtally.lead.RejectionReason.NO_ID;
import static leadtally.lead.RejectionReason.NO_TIME;
import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.CanonicalJson;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import leadtally.intake.json.Members;
import leadtally.intake.json.Members.Kind;
import leadtally.intake.json.Numbers;
import leadtally.intake.json.Utf8;
import leadtally.intake.record.Flags;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Times;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import org.jspecify.annotations.Nullable;

/** Reads activity events, each one version (rule 2.1). The newer {@code timeline…} names count as {@code activity…}, in the content too. */
public final class LeadpingEventReader implements RecordReader {
    private static final List<String> VERSION_INSTANTS = List.of(
            "queuedAt", "sendingStartedAt", "sentAt", "deliveredAt", "receivedAt", "failedAt", "undeliverableAt", "blockedAt", "canceledAt");
    private static final Members MEMBERS = new Members(kinds(), false);
    private static final int AMOUNT_TEXT = 200;

    private final String vendor;
    private final IntakeSettings settings;
    private final CanonicalJson canonical = new CanonicalJson(MEMBERS);
    private final ZoneId zone;

    public LeadpingEventReader(String vendor, IntakeSettings settings) {
        this.vendor = vendor;
        this.settings = settings;
        this.zone = settings.zone(vendor);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        VERSION_INSTANTS.forEach(name -> kinds.put(name, Kind.INSTANT));
        List.of("createdAt", "nextRetryAt", "scheduledFor").forEach(name -> kinds.put(name, Kind.INSTANT));
        List.of("fromPhoneNumber", "toPhoneNumber").forEach(name -> kinds.put(name, Kind.PHONE));
        return kinds;
    }

    @Override
    public @Nullable List<JsonValue> page(JsonObject object) {
        return object.items("items");
    }

    @Override
    public void read(JsonObject object, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        JsonObject event = object.renamed("timelineType", "activityType").renamed("timelineCategory", "activityCategory");
        Times times = new Times(zone, outlet);
        if (!LeadpingWords.hasAny(event, "id", "eventType", "activityType", "createdAt")) {
            outlet.reject(WRONG_SHAPE, "no Leadping event: it has neither id nor type nor createdAt");
            return;
        }
        if (event.text("id").isEmpty()) {
            outlet.reject(NO_ID, "no id");
            return;
        }
        Instant createdAt = times.read(event, "createdAt");
        if (createdAt == null) {
            outlet.reject(NO_TIME, event.text("createdAt").isEmpty() ? "no createdAt" : "createdAt is not a time that can be read");
            return;
        }
        LeadpingWords.tellUnknownOfEvent(event, outlet);
        outlet.deliver(event(event, createdAt, observedAt, times, outlet));
    }

    private LeadpingEvent event(JsonObject event, Instant createdAt, @Nullable Instant observedAt, Times times, RecordOutlet outlet) {
        String campaign = event.text("campaignId");
        String activityType = event.text("activityType");
        var reading = new Members.Reading(text -> settings.phone(vendor, campaign, text), zone);
        BigDecimal amount = Numbers.amount(event.get("billableAmount"));
        return new LeadpingEvent(
                vendor,
                event.text("id"),
                activityType.isEmpty() ? event.text("eventType") : activityType,
                activityType,
                campaign,
                event.text("sourceId"),
                event.text("leadId"),
                phone(event, campaign),
                event.text("direction"),
                event.text("status"),
                event.text("trafficType"),
                new Flags(outlet).isTrue(event, "isWarmup"),
                event.text("billingStatus"),
                amount,
                amount == null ? unreadableAmount(event.get("billableAmount"), outlet) : "",
                event.text("providerMessageId"),
                event.text("telnyxId"),
                retryCount(event, outlet),
                versionInstant(event, createdAt, times),
                createdAt,
                event.instant("sentAt", zone),
                event.instant("deliveredAt", zone),
                canonical.of(event, reading),
                observedAt,
                outlet.source());
    }

    /** Rules 3.7 and 1.4: the lead's side of the message; one that cannot be read is none. */
    private Phone phone(JsonObject event, String campaign) {
        String direction = event.text("direction");
        if (direction.equalsIgnoreCase("outbound")) {
            return settings.phone(vendor, campaign, event.text("toPhoneNumber")).orNone();
        }
        return direction.equalsIgnoreCase("inbound")
                ? settings.phone(vendor, campaign, event.text("fromPhoneNumber")).orNone()
                : Phone.NONE;
    }

    private static String unreadableAmount(JsonValue value, RecordOutlet outlet) {
        if (value.isAbsent()) {
            return "";
        }
        String text = value.text().isEmpty() ? "(no number)" : value.text();
        outlet.unknown("billableAmount", text);
        return Utf8.cut(text, AMOUNT_TEXT);
    }

    private static @Nullable Long retryCount(JsonObject event, RecordOutlet outlet) {
        String text = event.text("retryCount");
        Long count = Numbers.whole(text);
        if (count == null && !text.isEmpty()) {
            outlet.unknown("retryCount", text);
        }
        return count;
    }

    private static Instant versionInstant(JsonObject event, Instant createdAt, Times times) {
        Instant latest = createdAt;
        for (String name : VERSION_INSTANTS) {
            Instant instant = times.read(event, name);
            if (instant != null && instant.isAfter(latest)) {
                latest = instant;
            }
        }
        return latest;
    }
}
