package leadtally.reconcile;

import java.util.Locale;
import java.util.Set;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;

/** What an event means to the rules, by its type and raw values (rule 2.3: known values as they stand, do-not-contact ones by their letters). */
final class Kinds {
    static final String DNC_CREATED = "dnc.created";
    static final String LEAD_CREATED = "campaign.lead_created";
    static final String LANDLINE = "lead.landline_detected";
    static final String CALL_INITIATED = "lead.call_initiated";
    static final String CALL_RECEIVED = "lead.call_received";
    static final String CALL_SCHEDULED = "lead.call_scheduled";
    static final String CALL_ENDED = "lead.call_ended";
    static final String CALL_TRANSFERRED = "lead.call_transferred";
    static final String CALL_KEY_PRESSED = "lead.call_key_pressed";

    private static final String CALL_PREFIX = "lead.call_";
    private static final Set<String> LIFECYCLE_WEBHOOKS = Set.of(DNC_CREATED, LEAD_CREATED, LANDLINE);

    private Kinds() {}

    /** Rule 5, CREATED: {@code campaign.lead_created}, Leadping LeadCreated. */
    static boolean isCreated(VendorEvent event) {
        return event instanceof WebhookEvent
                ? event.type().equals(LEAD_CREATED)
                : event instanceof LeadpingEvent && event.type().equals("LeadCreated");
    }

    static boolean isLandline(VendorEvent event) {
        return event instanceof WebhookEvent && event.type().equals(LANDLINE);
    }

    /** Rule 5, REJECTED: a Leadping lead whose processing ended as Invalid. */
    static boolean isInvalidLead(VendorEvent event) {
        return event instanceof LeadpingLead lead && lead.processingStatus().equals("Invalid");
    }

    /** Refinement 4.4: the lifecycle events. */
    static boolean isLifecycle(VendorEvent event) {
        return event instanceof LeadpingLead || isCreated(event) || event instanceof WebhookEvent && LIFECYCLE_WEBHOOKS.contains(event.type());
    }

    /** Rule 4.5: {@code lead.call_*} is any type with that prefix, unknown ones too. */
    static boolean isCall(VendorEvent event) {
        return event instanceof WebhookEvent && event.type().startsWith(CALL_PREFIX);
    }

    /** Rule 4.5: the types that need a lead. */
    static boolean needsLead(VendorEvent event) {
        return isCreated(event) || isLandline(event) || isCall(event);
    }

    /** Rule 4.6: {@code call_key_pressed} 9. */
    static boolean isKeyNine(VendorEvent event) {
        return event instanceof WebhookEvent webhook && webhook.type().equals(CALL_KEY_PRESSED) && webhook.key().equals("9");
    }

    /** Rule 4.6: {@code call_ended} result dnc. */
    static boolean isDncResult(VendorEvent event) {
        return event instanceof WebhookEvent webhook && webhook.type().equals(CALL_ENDED) && letters(webhook.callResult()).equals("dnc");
    }

    /** Rule 4.6: Leadping status Opted out. */
    static boolean isOptedOut(VendorEvent event) {
        return event instanceof LeadpingEvent leadping && letters(leadping.status()).equals("optedout");
    }

    /** Rule 2.3: trimmed, case ignored, blanks, {@code _} and {@code -} removed. */
    private static String letters(String raw) {
        var letters = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
