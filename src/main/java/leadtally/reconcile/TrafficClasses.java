package leadtally.reconcile;

import java.util.List;
import java.util.Set;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Traffic;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.JudgedEvent.Attribution;

/** The class of each submission and event (rule 2.4), once events are attributed. */
final class TrafficClasses {
    private static final Set<String> INTERNAL = Set.of("Warmup", "SystemInternal", "FailedAttempt");

    private TrafficClasses() {}

    static void assign(List<Event> events) {
        for (Event event : events) {
            if (event.submission != null && event.fact instanceof WebhookEvent webhook && webhook.testLead()) {
                event.submission.traffic = Traffic.TEST;
            }
        }
        for (Event event : events) {
            assign(event);
        }
    }

    private static void assign(Event event) {
        event.traffic = event.submission != null && event.fact instanceof WebhookEvent ? event.submission.traffic : own(event.fact);
        // Refinement 4.5: internal traffic raises no UNKNOWN_LEAD reason, so it needs no lead
        if (event.traffic == Traffic.INTERNAL && event.attribution == Attribution.UNKNOWN_LEAD) {
            event.attribution = Attribution.NEEDS_NO_LEAD;
        }
    }

    private static Traffic own(VendorEvent fact) {
        if (fact instanceof WebhookEvent webhook) {
            return webhook.testLead() ? Traffic.TEST : Traffic.REAL;
        }
        if (fact instanceof LeadpingEvent event) {
            if (event.warmup() || INTERNAL.contains(event.trafficType()) || event.type().equals("Warmup")) {
                return Traffic.INTERNAL;
            }
            return event.trafficType().equals("Test") ? Traffic.TEST : Traffic.REAL;
        }
        return Traffic.REAL;
    }
}
