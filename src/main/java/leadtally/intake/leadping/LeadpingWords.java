package leadtally.intake.leadping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import leadtally.intake.json.JsonObject;
import leadtally.intake.record.RecordOutlet;

/** What the vendor's document and its newer names know; all else is kept and told (rule 2.3). */
final class LeadpingWords {
    static final Set<String> EVENT_MEMBERS = Set.of(
            "id", "eventType", "eventCategory", "activityType", "activityCategory", "description", "conversationId", "leadId", "summary", "direction", "status",
            "statusReason", "isWarmup", "trafficType", "fromPhoneNumberId", "outboundPhoneNumberId", "fromPhoneNumber", "toPhoneNumber", "telnyxId",
            "providerMessageId", "selectionReason", "wasManuallyOverridden", "campaignId", "sourceId", "tenDlcCampaignId", "complianceAction", "billingStatus",
            "billableAmount", "errorCode", "retryCount", "queuedAt", "sendingStartedAt", "sentAt", "deliveredAt", "receivedAt", "failedAt", "undeliverableAt",
            "blockedAt", "nextRetryAt", "scheduledFor", "scheduledReason", "canceledAt", "cancelReason", "createdAt", "createdBy", "relatedEntityType",
            "relatedEntityId", "timelineType", "timelineCategory", "media", "actorUserId", "actorDisplayName", "actorEmail");
    static final Set<String> LEAD_MEMBERS = Set.of(
            "id", "firstName", "lastName", "phone", "email", "createdAt", "updatedAt", "status", "statusTone", "enabled", "archivedAt", "archivedByUserId",
            "archiveReason", "isArchived", "currentLeadStatus", "processingStatus", "processingStatusReason", "processingStatusChangedAt", "price",
            "organization", "source", "tags", "campaignId");
    private static final Map<String, Set<String>> VALUES = Map.of(
            "activityType",
            Set.of(
                    "Message", "Sms", "Mms", "Call", "Voicemail", "Note", "Disposition", "LeadStatusChange", "LeadCreated", "LeadUpdated", "Notification",
                    "Payment", "Warmup"),
            "status",
            Set.of(
                    "Pending", "InProgress", "Completed", "Cancelled", "Scheduled", "Queued", "Sending", "Sent", "Received", "Delivered", "Undeliverable",
                    "Opted out", "Blocked", "Initiated", "Ringing", "Active", "Ended", "Missed", "Voicemail", "Failed", "Canceled"),
            "trafficType",
            Set.of("RealLead", "Warmup", "Test", "SystemInternal", "FailedAttempt"),
            "selectionReason",
            Set.of(
                    "StickyConversation", "LeadAssigned", "CampaignOrSource", "Preferred", "LocalArea", "HealthyPool", "FallbackDefault", "ManualOverride"));
    private static final Set<String> PROCESSING = Set.of("Verifying", "Validating", "Enriching", "Ready", "Invalid", "Failed");

    private LeadpingWords() {}

    static void tellUnknownOfEvent(JsonObject event, RecordOutlet outlet) {
        members(event, EVENT_MEMBERS, outlet);
        VALUES.forEach((name, known) -> value(name, event.text(name), known, outlet));
        String direction = event.text("direction");
        if (!direction.isEmpty() && !Set.of("inbound", "outbound").contains(direction.toLowerCase(Locale.ROOT))) {
            outlet.unknown("direction", direction);
        }
    }

    static void tellUnknownOfLead(JsonObject lead, RecordOutlet outlet) {
        members(lead, LEAD_MEMBERS, outlet);
        value("processingStatus", lead.text("processingStatus"), PROCESSING, outlet);
    }

    /** Whether the object has any of the members: one that has none is of another format. */
    static boolean hasAny(JsonObject object, String... names) {
        for (String name : names) {
            if (!object.get(name).isAbsent()) {
                return true;
            }
        }
        return false;
    }

    private static void members(JsonObject object, Set<String> known, RecordOutlet outlet) {
        for (String name : object.besides(known)) {
            outlet.unknown("member", name);
        }
    }

    private static void value(String name, String value, Set<String> known, RecordOutlet outlet) {
        if (!value.isEmpty() && !known.contains(value)) {
            outlet.unknown(name, value);
        }
    }
}
