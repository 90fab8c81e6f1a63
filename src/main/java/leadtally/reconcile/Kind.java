package leadtally.reconcile;

import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.VendorEvent;

/** What an event is to the rules, by its type (rule 2.3: known types as they stand). */
enum Kind {
    DNC_CREATED,

    /** Rule 5, CREATED: {@code campaign.lead_created}, Leadping LeadCreated. */
    CREATED,
    LANDLINE,
    CALL_INITIATED,
    CALL_RECEIVED,
    CALL_SCHEDULED,
    CALL_ENDED,
    CALL_TRANSFERRED,
    CALL_KEY_PRESSED,

    /** Rule 4.5: {@code lead.call_*} is any type with that prefix, unknown ones too. */
    OTHER_CALL,
    OTHER_WEBHOOK,
    ACTIVITY,
    LEADPING_LEAD;

    private static final String CALL_PREFIX = "lead.call_";

    static Kind of(VendorEvent event) {
        if (event instanceof LeadpingEvent) {
            return event.type().equals("LeadCreated") ? CREATED : ACTIVITY;
        }
        return event instanceof LeadpingLead ? LEADPING_LEAD : ofWebhook(event.type());
    }

    private static Kind ofWebhook(String type) {
        return switch (type) {
            case "dnc.created" -> DNC_CREATED;
            case "campaign.lead_created" -> CREATED;
            case "lead.landline_detected" -> LANDLINE;
            case "lead.call_initiated" -> CALL_INITIATED;
            case "lead.call_received" -> CALL_RECEIVED;
            case "lead.call_scheduled" -> CALL_SCHEDULED;
            case "lead.call_ended" -> CALL_ENDED;
            case "lead.call_transferred" -> CALL_TRANSFERRED;
            case "lead.call_key_pressed" -> CALL_KEY_PRESSED;
            default -> type.startsWith(CALL_PREFIX) ? OTHER_CALL : OTHER_WEBHOOK;
        };
    }

    boolean isCall() {
        return compareTo(CALL_INITIATED) >= 0 && compareTo(OTHER_CALL) <= 0;
    }

    /** Refinement 4.4: the lifecycle events. */
    boolean isLifecycle() {
        return this == DNC_CREATED || this == CREATED || this == LANDLINE || this == LEADPING_LEAD;
    }

    /** Rule 4.5: the types that need a lead. */
    boolean needsLead() {
        return this == CREATED || this == LANDLINE || isCall();
    }
}
