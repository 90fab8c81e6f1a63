package leadtally.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.PhoneNumber;

/** Which events are contacts (rule 6.5), when (rule 3.7), and which of them break an opt-out (CONTACTED_AFTER_DNC). */
final class Contacts {
    /** One confirmation by text is allowed so soon after an opt-out. */
    private static final Duration CONFIRMATION = Duration.ofMinutes(5);

    private static final Set<String> TEXTS = Set.of("Sms", "Mms", "Message");
    private static final Set<String> STATUSES = Set.of(
            "Sending", "Sent", "Delivered", "Undeliverable", "Initiated", "Ringing", "Active", "Ended", "Missed", "Voicemail", "Completed");

    private static final Comparator<Event> BY_CONTACT_TIME =
            Comparator.comparing(Contacts::time).thenComparing(event -> event.fact, Subjects.EVENTS);

    private Contacts() {}

    static boolean isContact(Event event) {
        LeadpingEvent leadping = event.leadping();
        if (leadping == null) {
            return event.kind == Kind.CALL_INITIATED;
        }
        return leadping.isMessageOrCall()
                && leadping.direction().equalsIgnoreCase("outbound")
                && (leadping.sentAt() != null || leadping.deliveredAt() != null || STATUSES.contains(leadping.status()));
    }

    /** An outbound Sms, Mms or Message contact. */
    static boolean isText(Event event) {
        LeadpingEvent leadping = event.leadping();
        return leadping != null && TEXTS.contains(leadping.type()) && isContact(event);
    }

    /** Contact time: {@code sentAt}, else the event time. */
    static Instant time(Event event) {
        LeadpingEvent leadping = event.leadping();
        return leadping != null && leadping.sentAt() != null ? leadping.sentAt() : event.time();
    }

    /** Marks the contacts in breach: later than the register instant of their phone, but for the first Sms within 5 min, one per phone. */
    static void markBreaches(List<Event> events, Register register) {
        if (register.isEmpty()) {
            return;
        }
        Map<PhoneNumber, Event> confirmations = new HashMap<>();
        for (Event event : events) {
            Instant since = register.since(event.fact.phone());
            if (since == null || !isContact(event) || !time(event).isAfter(since)) {
                continue;
            }
            event.breachAt = time(event);
            if (isConfirmation(event, since)) {
                confirmations.merge(event.fact.phone().number(), event, Contacts::first);
            }
        }
        confirmations.values().forEach(event -> event.breachAt = null);
    }

    private static boolean isConfirmation(Event event, Instant since) {
        LeadpingEvent leadping = event.leadping();
        return leadping != null && leadping.type().equals("Sms") && !time(event).isAfter(since.plus(CONFIRMATION));
    }

    private static Event first(Event one, Event other) {
        return BY_CONTACT_TIME.compare(one, other) <= 0 ? one : other;
    }
}
