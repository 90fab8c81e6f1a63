package leadtally.generate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One activity event of Leadping, of all the members of its document or of the newer ones. Later versions are changed copies. */
final class LeadpingEvent {

    final String id;
    final String activity;
    final Instant createdAt;
    private final boolean newer;
    private final TreeMap<String, Object> members = new TreeMap<>();

    private static final String[] ORDER = {"eventCategory", "activityCategory", "description", "conversationId", "leadId", "summary", "direction",
        "status", "statusReason", "isWarmup", "trafficType", "fromPhoneNumberId", "outboundPhoneNumberId", "fromPhoneNumber", "toPhoneNumber",
        "telnyxId", "providerMessageId", "selectionReason", "wasManuallyOverridden", "campaignId", "sourceId", "tenDlcCampaignId",
        "complianceAction", "billingStatus", "billableAmount", "errorCode", "retryCount", "queuedAt", "sendingStartedAt", "sentAt", "deliveredAt",
        "receivedAt", "failedAt", "undeliverableAt", "blockedAt", "nextRetryAt", "scheduledFor", "scheduledReason", "canceledAt", "cancelReason"};
    /** What the interface dropped on 2026-07-16; a planted fact never hangs on one of them in a newer event. */
    private static final Map<String, Boolean> GONE = Map.of("isWarmup", true, "telnyxId", true, "providerMessageId", true, "tenDlcCampaignId", true);

    LeadpingEvent(String id, String activity, Instant createdAt, boolean newer) {
        this.id = id;
        this.activity = newer && activity.equals("Disposition") ? "LeadStatusChange" : activity;
        this.createdAt = createdAt;
        this.newer = newer;
        members.put("isWarmup", false);
        members.put("wasManuallyOverridden", false);
        members.put("trafficType", "RealLead");
        members.put("retryCount", 0);
        members.put("description", activity + " on the lead's timeline");
        members.put("eventCategory", "activity");
    }

    /** The same event with the same members, to be changed into a newer version. */
    LeadpingEvent version() {
        LeadpingEvent copy = new LeadpingEvent(id, activity, createdAt, newer);
        copy.members.putAll(members);
        return copy;
    }

    LeadpingEvent with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    LeadpingEvent billed(String status, String amount) {
        return with("billingStatus", status).with("billableAmount", amount == null ? null : new BigDecimal(amount));
    }

    /** From us to the lead. */
    LeadpingEvent outbound(String phone, String ours) {
        return with("direction", "outbound").with("toPhoneNumber", phone).with("fromPhoneNumber", ours);
    }

    /** From the lead to us; the vendor writes the word with a capital here and there. */
    LeadpingEvent inbound(String phone, String ours) {
        return with("direction", "Inbound").with("fromPhoneNumber", phone).with("toPhoneNumber", ours);
    }

    String campaign() {
        return text("campaignId");
    }

    String leadId() {
        return text("leadId");
    }

    /** The lead's number by rule 3.7; empty if the event has no direction. */
    String phone() {
        return switch (text("direction")) {
            case "outbound" -> text("toPhoneNumber");
            case "Inbound" -> text("fromPhoneNumber");
            default -> "";
        };
    }

    /** Null if it has none. */
    BigDecimal amount() {
        return (BigDecimal) members.get("billableAmount");
    }

    private String text(String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    String json(int turn) {
        Members json = new Members().put("id", id).put("eventType", "lead." + activity.toLowerCase(Locale.ROOT))
                .put(newer ? "timelineType" : "activityType", activity);
        for (String name : ORDER) {
            if (newer && GONE.containsKey(name)) {
                continue;
            }
            Object value = members.get(name);
            boolean asText = value instanceof Instant || !newer && (value instanceof BigDecimal || value instanceof Integer);
            String printed = newer && name.equals("activityCategory") ? "timelineCategory" : name;
            json.put(printed, !asText ? value : value instanceof Instant at ? Stamp.utc(at)
                    : value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
        }
        return json.put("createdAt", Stamp.utc(createdAt)).put("createdBy", "system").json(turn);
    }
}
