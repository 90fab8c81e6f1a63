package leadtally.reconcile;

import java.util.List;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;

/** The parts of the identities of what a discrepancy can be about (rule 6.1; refinement 2.2: each content of a webhook is a subject by itself). */
final class Subjects {
    private Subjects() {}

    static List<String> of(VendorEvent event) {
        if (event instanceof WebhookEvent webhook) {
            return List.of(
                    webhook.vendor(), webhook.type(), webhook.campaign(), webhook.phone().identity(), CanonicalTime.micros(webhook.eventTime()),
                    webhook.content());
        }
        if (event instanceof LeadpingEvent leadping) {
            return List.of(leadping.id());
        }
        LeadpingLead lead = (LeadpingLead) event;
        return List.of(lead.vendor(), lead.id());
    }

    /** What all contents of one webhook share: the subject of SAME_EVENT_DIFFERENT_CONTENT. */
    static List<String> shared(WebhookEvent webhook) {
        return of(webhook).subList(0, 5);
    }

    /** The whole answer, whichever of its leads is meant. */
    static List<String> of(AnsweredLead answer) {
        return List.of(answer.vendor(), answer.answerKey());
    }

    /** A lead's place is part of its identity, though not of the subject's. */
    static List<String> identity(AnsweredLead answer) {
        return List.of(answer.vendor(), answer.answerKey(), String.format(java.util.Locale.ROOT, "%09d", answer.ordinal()));
    }
}
