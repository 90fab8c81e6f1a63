package leadtally.generate;

import static leadtally.generate.PlantedReason.OUTCOME_FOR_UNKNOWN_LEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Leads sent to Leadping and their activity. */
final class LeadpingStories {

    private static final int HOUR = 3_600;
    private static final List<String> SMS_PRICES = List.of("0.0079", "0.02", "0.020", "0.0450", "0.04");
    private static final List<String> CALL_PRICES = List.of("0.021", "0.0630", "0.105", "1.2");
    private static final List<String> BILLED = List.of("charged", "rated", "invoiced", "pending_invoice");

    private LeadpingStories() {}

    /** The lead's LeadCreated, tied by its id. */
    static PlannedLead created(Scene s, PlannedLead lead, Instant at) {
        LeadpingEvent event = Messages.about(s, lead, "LeadCreated", at).with("status", "Completed");
        s.send(s.draw.chance(20) ? event.with("campaignId", null) : event);
        s.outcome(lead, PlantedOutcome.created(at, "external_id"));
        return lead;
    }

    /** The ordinary case: created, then texted and called. */
    static void worked(Scene s) {
        PlannedLead lead = s.leadping();
        int tie = s.draw.below(20);
        lead = tie == 0 && !lead.externalId().isEmpty() ? lead.withVendorLeadId("") : lead;
        s.submit(lead);
        Instant at = s.after(s.start, 5, 900);
        if (tie == 1) {
            createdByPhone(s, lead, at);
        } else {
            created(s, lead, at);
        }
        int entries = s.draw.between(5, 10);
        for (int i = 0; i < entries; i++) {
            at = s.after(at, 300, 3 * HOUR);
            if (!s.settles(at, Duration.ofMinutes(10))) {
                return;
            }
            entry(s, lead, at);
        }
    }

    /** A LeadCreated that names no lead and is found by the number it came from. */
    private static void createdByPhone(Scene s, PlannedLead lead, Instant at) {
        s.send(Messages.about(s, lead, "LeadCreated", at).inbound(lead.phone(), Messages.OURS).with("leadId", null));
        s.outcome(lead, PlantedOutcome.created(at, "phone_campaign"));
    }

    private static void entry(Scene s, PlannedLead lead, Instant at) {
        int kind = s.draw.below(100);
        if (kind < 40) {
            text(s, lead, at);
        } else if (kind < 58) {
            s.send(Messages.about(s, lead, "Sms", at).inbound(lead.phone(), Messages.OURS).with("status", "Received").with("receivedAt", at)
                    .with("summary", lead.person().firstName() + " wrote back"));
        } else if (kind < 75) {
            s.send(Messages.of(Messages.called(s, lead.phone(), at), lead).billed(s.draw.of(BILLED), s.draw.of(CALL_PRICES)));
        } else if (kind < 80) {
            s.send(Messages.of(Messages.delivered(s, "Mms", lead.phone(), at), lead).billed("charged", "0.06"));
        } else if (kind < 84) {
            s.send(Messages.about(s, lead, "Payment", at).billed("refunded_credited", "-0.0079"));
        } else if (kind < 88) {
            warmup(s, at);
        } else {
            s.send(Messages.about(s, lead, s.draw.of(List.of("Note", "Disposition", "LeadUpdated", "Notification")), at)
                    .billed(null, s.draw.chance(200) ? "0" : null));
        }
    }

    /** A text, in one version or in two: first sent and not yet rated, later delivered and charged. */
    private static void text(Scene s, PlannedLead lead, Instant at) {
        LeadpingEvent event = Messages.of(Messages.delivered(s, "Sms", lead.phone(), at), lead);
        if (s.draw.chance(60)) {
            s.send(event.version().with("status", "Sent").with("deliveredAt", null), at.plusSeconds(3));
        }
        s.send(event.billed(s.draw.of(BILLED), s.draw.of(SMS_PRICES)));
    }

    /** Warm-up traffic between our own numbers: charged, internal, disputed by nobody. */
    private static void warmup(Scene s, Instant at) {
        s.send(Messages.delivered(s, s.draw.chance(300) ? "Warmup" : "Sms", Numbers.ours(s.serial()), at).with("isWarmup", true).with("trafficType", "Warmup")
                .billed("charged", "0.0079"));
    }

    static void missing(Scene s) {
        s.unanswered(s.submit(s.leadping()), Scene.DAY);
    }

    static void orphan(Scene s) {
        worked(s);
        PlannedLead nobody = s.leadping();
        s.found(OUTCOME_FOR_UNKNOWN_LEAD, s.send(Messages.about(s, nobody, "LeadCreated", s.after(s.start, 60, HOUR))));
    }

    /** A created lead of the vendor's own traffic needs no submission. */
    static void internalOrphan(Scene s) {
        worked(s);
        s.send(Messages.about(s, s.leadping(), "LeadCreated", s.after(s.start, 60, HOUR)).with("isWarmup", true).with("trafficType", "Warmup"));
    }

    /** Processed by the vendor and found invalid, as its list of leads says. */
    static void invalid(Scene s) {
        PlannedLead lead = s.submit(s.leadping());
        Instant at = s.start.plusSeconds(60);
        s.send(Messages.about(s, lead, "LeadUpdated", at));
        leadRow(s, lead, at, "Verifying", at);
        leadRow(s, lead, at, "Invalid", at.plusSeconds(900));
        s.outcome(lead, new PlantedOutcome("REJECTED", "VENDOR_INVALID", at, "external_id"));
    }

    private static void leadRow(Scene s, PlannedLead lead, Instant createdAt, String status, Instant updatedAt) {
        s.line(InboxFile.LEADPING_LEADS, new Members().put("id", lead.vendorLeadId()).put("phone", lead.phone()).put("firstName", lead.person().firstName())
                .put("campaignId", lead.campaign()).put("processingStatus", status).put("createdAt", Stamp.utc(createdAt))
                .put("updatedAt", Stamp.utc(updatedAt)).json(), updatedAt);
    }

    /** A campaign in another country, its phone as people write it there. */
    static void emirates(Scene s) {
        String phone = Numbers.emirates(s.serial());
        String local = "0" + phone.substring(4, 6) + " " + phone.substring(6, 9) + " " + phone.substring(9);
        PlannedLead lead = s.submit(s.leadping().withCampaign("dubai-1").withPhone(phone, local));
        createdByPhone(s, lead, s.start.plusSeconds(240));
        s.send(Messages.of(Messages.delivered(s, "Sms", phone, s.start.plusSeconds(900)), lead).billed("charged", "0.0450"));
    }

    /** One phone at two vendors, created at both: nothing is wrong. */
    static void sharedPhone(Scene s) {
        PlannedLead lead = s.aktify();
        AktifyStories.createdSoon(s, lead);
        PlannedLead other = s.submit(s.leadping().withPhone(lead.phone(), lead.phone()).at(s.start.plusSeconds(900)));
        created(s, other, s.start.plusSeconds(1_800));
    }
}
