package leadtally.intake.aktify;

import static leadtally.lead.RejectionReason.NO_PHONE;
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
import leadtally.intake.record.Flags;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Times;
import leadtally.lead.Phone;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Reads webhooks: {@code metadata} and {@code data}, or the legacy flat form with {@code type} and {@code data}. A webhook without a campaign is kept (rule 3.7). */
public final class WebhookReader implements RecordReader {
    private static final Members MEMBERS = new Members(
            Map.of("phone", Kind.PHONE, "transferredTo", Kind.PHONE, "dncTimestamp", Kind.INSTANT, "scheduledTime", Kind.INSTANT, "isTestLead", Kind.FLAG), false);
    private static final JsonObject NO_METADATA = JsonObject.of(List.of(), List.of());

    private final String vendor;
    private final IntakeSettings settings;
    private final CanonicalJson canonical = new CanonicalJson(MEMBERS);
    private final ZoneId zone;

    public WebhookReader(String vendor, IntakeSettings settings) {
        this.vendor = vendor;
        this.settings = settings;
        this.zone = settings.zone(vendor);
    }

    @Override
    public void read(JsonObject object, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        JsonObject data = object.object("data");
        JsonObject metadata = object.object("metadata");
        boolean legacy = metadata == null;
        String type = legacy ? object.text("type") : metadata.text("eventType");
        if (data == null || type.isEmpty()) {
            outlet.reject(WRONG_SHAPE, "no webhook: it needs an event type and an object data");
            return;
        }
        JsonObject known = data.renamed("phoneNumber", "phone");
        JsonObject head = legacy ? NO_METADATA : metadata;
        webhook(new Parts(type, head, known, legacy, observedAt), object, outlet);
    }

    private record Parts(String type, JsonObject metadata, JsonObject data, boolean legacy, @Nullable Instant observedAt) {}

    private void webhook(Parts parts, JsonObject envelope, RecordOutlet outlet) throws IOException {
        Times times = new Times(zone, outlet);
        Instant dncTimestamp = times.read(parts.data(), "dncTimestamp");
        Instant eventTime = times.read(parts.metadata(), "eventTime");
        if (eventTime == null) {
            eventTime = dncTimestamp;
        }
        Phone phone = settings.phone(vendor, parts.metadata().text("campaignId"), parts.data().text("phone"));
        if (eventTime == null) {
            outlet.reject(NO_TIME, "no event time that can be read");
        } else if (!phone.isReadable() && parts.data().text("externalLeadId").isEmpty()) {
            outlet.reject(NO_PHONE, (phone.isAbsent() ? "no phone" : "a phone that cannot be read, " + phone.masked() + ",") + " and no external lead id");
        } else {
            WebhookWords.tellUnknown(parts.type(), envelope, parts.metadata(), parts.data(), outlet);
            outlet.deliver(event(parts, phone, eventTime, dncTimestamp, times, outlet));
        }
    }

    private WebhookEvent event(Parts parts, Phone phone, Instant eventTime, @Nullable Instant dncTimestamp, Times times, RecordOutlet outlet) {
        JsonObject data = parts.data();
        String campaign = parts.metadata().text("campaignId");
        var reading = new Members.Reading(text -> settings.phone(vendor, campaign, text), zone);
        Flags flags = new Flags(outlet);
        return new WebhookEvent(
                vendor,
                parts.type(),
                campaign,
                phone,
                data.text("externalLeadId"),
                eventTime,
                dncTimestamp,
                parts.legacy(),
                flags.isTrue(data, "isTestLead"),
                flags.read(data, "isScheduled"),
                data.text("callType"),
                data.text("callResult"),
                times.read(data, "scheduledTime"),
                settings.phone(vendor, campaign, data.text("transferredTo")),
                data.text("keypressNumber"),
                canonical.of(data, reading),
                parts.observedAt(),
                outlet.source());
    }
}
