package leadtally.generate;

import java.time.Instant;

/** Leadping events as they come most often: texts, calls, entries. Amounts and ties to a lead are added by the story. */
final class Messages {

    static final String OURS = "+18005550199";

    private Messages() {}

    private static LeadpingEvent event(Scene s, String activity, Instant at) {
        return new LeadpingEvent("ev-" + s.serial(), activity, at, s.draw.chance(200)).with("queuedAt", at).with("sourceId", "src-" + (1 + s.day % 3));
    }

    /** An event of a lead, without direction and so without phone. */
    static LeadpingEvent about(Scene s, PlannedLead lead, String activity, Instant at) {
        return of(event(s, activity, at), lead);
    }

    /** Ties an event to a lead: its campaign, and its id at the vendor, else ours. */
    static LeadpingEvent of(LeadpingEvent event, PlannedLead lead) {
        String id = lead.vendorLeadId().isEmpty() ? lead.externalId() : lead.vendorLeadId();
        return event.with("campaignId", lead.campaign()).with("leadId", id.isEmpty() ? null : id);
    }

    /** A text to a phone, sent and delivered within seconds, tied to no lead. */
    static LeadpingEvent delivered(Scene s, String activity, String phone, Instant at) {
        LeadpingEvent event = event(s, activity, at).outbound(phone, OURS).with("campaignId", Scene.LEADPING.get(0)).with("status", "Delivered")
                .with("sendingStartedAt", at.plusSeconds(1)).with("sentAt", at.plusSeconds(2)).with("deliveredAt", at.plusSeconds(5));
        return carried(event);
    }

    /** A call to a phone, tied to no lead. */
    static LeadpingEvent called(Scene s, String phone, Instant at) {
        LeadpingEvent event = event(s, "Call", at).outbound(phone, OURS).with("campaignId", Scene.LEADPING.get(0)).with("status", "Completed")
                .with("sentAt", at.plusSeconds(1));
        return carried(event);
    }

    /** Gives an event the carrier's ids; no two events share them unless that is the story. */
    private static LeadpingEvent carried(LeadpingEvent event) {
        return event.with("providerMessageId", "pm-" + event.id).with("telnyxId", "tx-" + event.id);
    }
}
