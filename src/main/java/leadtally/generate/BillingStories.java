package leadtally.generate;

import static leadtally.generate.PlantedReason.BILLED_AMOUNT_CHANGED;
import static leadtally.generate.PlantedReason.BILLED_AMOUNT_MISSING;
import static leadtally.generate.PlantedReason.BILLED_NOT_BILLABLE;
import static leadtally.generate.PlantedReason.BILLED_TWICE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Charges that do not add up, each on a lead that is otherwise in order. */
final class BillingStories {

    private BillingStories() {}

    private static PlannedLead lead(Scene s) {
        return LeadpingStories.created(s, s.submit(s.leadping()), s.start.plusSeconds(60));
    }

    private static LeadpingEvent text(Scene s, PlannedLead lead, int seconds) {
        return Messages.of(Messages.delivered(s, "Sms", lead.phone(), s.start.plusSeconds(seconds)), lead);
    }

    static void unbillableTraffic(Scene s) {
        LeadpingEvent event = text(s, lead(s), 900).with("trafficType", s.draw.of(List.of("Test", "SystemInternal", "FailedAttempt")));
        s.found(BILLED_NOT_BILLABLE, s.send(event.billed("charged", "0.0079")));
    }

    static void unbillableStatus(Scene s) {
        String status = s.draw.of(List.of("Failed", "Blocked", "Undeliverable", "Canceled", "Cancelled"));
        LeadpingEvent event = text(s, lead(s), 900).with("status", status).with("deliveredAt", null).with("failedAt", s.start.plusSeconds(905));
        s.found(BILLED_NOT_BILLABLE, s.send(event.billed("charged", "0.02")));
    }

    /** Two events of one message at the provider. Written with all members: the newer interface has lost the provider's id. */
    static void twice(Scene s) {
        PlannedLead lead = lead(s);
        LeadpingEvent first = full(s, lead, 900).billed("charged", "0.0450");
        LeadpingEvent second = full(s, lead, 1_500).billed("charged", "0.0450");
        boolean provider = s.draw.chance(500);
        for (LeadpingEvent event : List.of(first, second)) {
            event.with("providerMessageId", provider ? "pm-" + first.id : "").with("telnyxId", "tx-" + first.id);
        }
        s.send(first);
        s.found(BILLED_TWICE, s.send(second));
    }

    private static LeadpingEvent full(Scene s, PlannedLead lead, int seconds) {
        Instant at = s.start.plusSeconds(seconds);
        return Messages.of(new LeadpingEvent("ev-" + s.serial(), "Sms", at, false), lead).outbound(lead.phone(), Messages.OURS)
                .with("status", "Delivered").with("sentAt", at.plusSeconds(2)).with("deliveredAt", at.plusSeconds(4));
    }

    /** Said to be billed, and three days later still without an amount. */
    static void amountMissing(Scene s) {
        s.found(BILLED_AMOUNT_MISSING, s.send(text(s, lead(s), 900).billed("rated", null)));
    }

    static void amountChanged(Scene s) {
        LeadpingEvent event = text(s, lead(s), 900).billed("rated", "0.020");
        s.send(event.version().with("status", "Sent").with("deliveredAt", null), s.start.plusSeconds(910));
        boolean up = s.draw.chance(700);
        event.billed("charged", up ? "0.0305" : "0.01");
        s.send(event, s.start.plusSeconds(7_200));
        s.found(BILLED_AMOUNT_CHANGED, event, new BigDecimal(up ? "0.0105" : "-0.010"));
    }
}
