package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;

/**
 * The parts of the identities of what a discrepancy can be about (rule 6.1). A webhook's content, which makes each of its contents a subject by itself (refinement 2.2), is no part here: it is
 * seldom asked for, and may have to be fetched.
 */
final class Subjects {
    /** Events by the parts of their identities; those of webhooks are compared where they stand, since that is asked as often as events share an instant. */
    static final Comparator<VendorEvent> EVENTS = Subjects::compare;

    /** Leads of answers by the parts of theirs. */
    static final Comparator<AnsweredLead> ANSWERS = Comparator.comparing(AnsweredLead::vendor, Order.BYTES)
            .thenComparing(AnsweredLead::answerKey, Order.BYTES)
            .thenComparingInt(AnsweredLead::ordinal);

    private static final Comparator<WebhookEvent> WEBHOOKS = Comparator.comparing(WebhookEvent::vendor, Order.BYTES)
            .thenComparing(WebhookEvent::type, Order.BYTES)
            .thenComparing(WebhookEvent::campaign, Order.BYTES)
            .thenComparing(webhook -> webhook.phone().identity(), Order.BYTES)
            .thenComparing(WebhookEvent::eventTime, Subjects::compareTimes)
            .thenComparing(WebhookEvent::content);

    private Subjects() {}

    static List<String> of(VendorEvent event) {
        if (event instanceof WebhookEvent webhook) {
            return List.of(
                    webhook.vendor(), webhook.type(), webhook.campaign(), webhook.phone().identity(), CanonicalTime.micros(webhook.eventTime()));
        }
        if (event instanceof LeadpingEvent leadping) {
            return List.of(leadping.id());
        }
        LeadpingLead lead = (LeadpingLead) event;
        return List.of(lead.vendor(), lead.id());
    }

    /** The whole answer, whichever of its leads is meant. */
    static List<String> of(AnsweredLead answer) {
        return List.of(answer.vendor(), answer.answerKey());
    }

    /** A lead's place is part of its identity, though not of the subject's. */
    static List<String> identity(AnsweredLead answer) {
        return List.of(answer.vendor(), answer.answerKey(), String.format(Locale.ROOT, "%09d", answer.ordinal()));
    }

    private static int compare(VendorEvent one, VendorEvent other) {
        return one instanceof WebhookEvent webhook && other instanceof WebhookEvent second
                ? WEBHOOKS.compare(webhook, second)
                : Order.PARTS.compare(of(one), of(other));
    }

    /** As printed: far years would come in another order than as instants. */
    private static int compareTimes(Instant one, Instant other) {
        return one.equals(other) ? 0 : Order.BYTES.compare(CanonicalTime.micros(one), CanonicalTime.micros(other));
    }
}
