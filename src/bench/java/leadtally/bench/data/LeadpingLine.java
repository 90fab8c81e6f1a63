package leadtally.bench.data;

import static leadtally.bench.data.JsonObject.NEVER;

/** One Leadping event of 41 members: those of the vendor's list without four that say nothing here ({@code outboundPhoneNumberId, scheduledReason, complianceAction, nextRetryAt}). */
final class LeadpingLine implements Outbox.Line {
    private final JsonObject event = new JsonObject();

    String type = "";
    String status = "";
    String direction = "";
    String traffic = "";
    String billing = "";
    String amount = "";
    String provider = "";
    boolean warmup;
    long sentAt = NEVER;
    long deliveredAt = NEVER;
    long receivedAt = NEVER;
    long failedAt = NEVER;

    /** Forgets the last event. */
    LeadpingLine begin(String newType, String newDirection) {
        type = newType;
        direction = newDirection;
        status = "";
        traffic = "RealLead";
        billing = "";
        amount = "";
        provider = "";
        warmup = false;
        sentAt = NEVER;
        deliveredAt = NEVER;
        receivedAt = NEVER;
        failedAt = NEVER;
        return this;
    }

    /** Fixes the members; the id is told by (lead, ordinal). */
    LeadpingLine of(Lead lead, int ordinal, long createdAt) {
        boolean outbound = direction.equals("outbound");
        event.clear();
        event.number("id", "evt_", lead.index() * 64 + ordinal, 20).string("eventType", type).string("eventCategory", "Communication");
        event.string("activityType", type).string("activityCategory", "Communication").string("description", type + " activity recorded for this lead");
        event.number("conversationId", "conv_", lead.index(), 16);
        if (lead.toldId()) {
            event.number("leadId", "L", lead.index(), 9);
        } else {
            event.literal("leadId", "null");
        }
        event.string("summary", "Automatic summary of the activity").orNull("direction", direction).orNull("status", status).literal("statusReason", "null");
        event.literal("isWarmup", Boolean.toString(warmup)).orNull("trafficType", traffic).number("fromPhoneNumberId", "pn_", lead.campaign(), 12);
        sides(lead, outbound);
        event.number("telnyxId", "tx_", lead.index() * 64 + ordinal, 20).orNull("providerMessageId", provider);
        event.string("selectionReason", "StickyConversation").literal("wasManuallyOverridden", "false").string("campaignId", "lp-" + (char) ('a' + lead.campaign()));
        event.number("sourceId", "src_", lead.index() % 7, 3).string("tenDlcCampaignId", "C0FFEE1");
        event.orNull("billingStatus", billing).orNull("billableAmount", amount).orNull("errorCode", failedAt == NEVER ? "" : "40300").string("retryCount", "0");
        instants(createdAt);
        return this;
    }

    private void sides(Lead lead, boolean outbound) {
        long ours = 8_885_550_100L + lead.campaign();
        if (direction.isEmpty()) {
            event.literal("fromPhoneNumber", "null").literal("toPhoneNumber", "null");
        } else {
            event.phone("fromPhoneNumber", outbound ? ours : lead.phone()).phone("toPhoneNumber", outbound ? lead.phone() : ours);
        }
    }

    private void instants(long createdAt) {
        event.instant("queuedAt", sentAt == NEVER ? NEVER : createdAt).instant("sendingStartedAt", sentAt == NEVER ? NEVER : createdAt + 200);
        event.instant("sentAt", sentAt).instant("deliveredAt", deliveredAt).instant("receivedAt", receivedAt).instant("failedAt", failedAt);
        event.literal("undeliverableAt", "null").literal("blockedAt", "null").literal("scheduledFor", "null").literal("canceledAt", "null");
        event.literal("cancelReason", "null").instant("createdAt", createdAt).string("createdBy", "system");
    }

    @Override
    public void writeTo(Text out, int turn) {
        event.writeTo(out, turn);
        out.add('\n');
    }
}
