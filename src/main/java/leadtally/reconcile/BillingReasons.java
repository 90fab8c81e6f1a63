package leadtally.reconcile;

import static leadtally.lead.Reason.BILLED_AFTER_DNC;
import static leadtally.lead.Reason.BILLED_AMOUNT_CHANGED;
import static leadtally.lead.Reason.BILLED_AMOUNT_MISSING;
import static leadtally.lead.Reason.BILLED_NOT_BILLABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import leadtally.lead.CanonicalTime;
import leadtally.lead.LeadpingEvent;

/** Reasons about the amounts of Leadping events, of every traffic class (rule 6). BILLED_TWICE is found over all facts, by SQL. */
final class BillingReasons {
    /** After so long an event that is billed must have an amount. */
    private static final Duration RATING = Duration.ofHours(72);

    private static final Set<String> TRAFFIC = Set.of("Test", "SystemInternal", "FailedAttempt");
    private static final Set<String> STATUSES = Set.of("Failed", "Blocked", "Undeliverable", "Canceled", "Cancelled");

    private BillingReasons() {}

    static void find(Case known) {
        for (Event event : known.events()) {
            LeadpingEvent leadping = event.leadping();
            if (leadping != null) {
                find(known, event, leadping);
            }
        }
    }

    private static void find(Case known, Event event, LeadpingEvent leadping) {
        if (event.isBilled() && !isBillable(leadping)) {
            known.causes().of(BILLED_NOT_BILLABLE, event, what(leadping));
        }
        Instant since = known.register().since(event.fact.phone());
        if (event.isBilled() && event.breachAt != null && since != null) {
            known.causes().of(BILLED_AFTER_DNC, event, "contacted " + CanonicalTime.millis(event.breachAt) + ", opted out since " + CanonicalTime.millis(since));
        }
        if (!leadping.billingStatus().isEmpty() && leadping.amount() == null && known.agenda().isOver(event.group, event.time().plus(RATING))) {
            known.causes().of(BILLED_AMOUNT_MISSING, event, "billing status " + leadping.billingStatus() + ", no amount after 72 h");
        }
        if (event.amountChange != null) {
            known.causes().of(BILLED_AMOUNT_CHANGED, event, event.amountChange, "newest amount less first amount");
        }
    }

    private static boolean isBillable(LeadpingEvent leadping) {
        return !TRAFFIC.contains(leadping.trafficType()) && !STATUSES.contains(leadping.status());
    }

    /** Traffic type and status as the vendor sent them: one of them is not billable. */
    private static String what(LeadpingEvent leadping) {
        String status = leadping.status().isEmpty() ? "" : "status " + leadping.status();
        String traffic = leadping.trafficType().isEmpty() ? "" : "trafficType " + leadping.trafficType();
        return traffic + (traffic.isEmpty() || status.isEmpty() ? "" : ", ") + status;
    }
}
