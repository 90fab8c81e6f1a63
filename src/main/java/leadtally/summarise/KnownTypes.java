package leadtally.summarise;

import java.util.List;
import java.util.stream.Stream;

/** The event types that the vendors' documents name, with the newer names of interface.md; all others are {@code unknown_type} (rule 7.4). */
final class KnownTypes {
    /** webhook-lead-lifecycle-events.txt and webhook-call-events.txt. */
    private static final List<String> AKTIFY = List.of(
            "dnc.created", "campaign.lead_created", "lead.landline_detected", "lead.call_initiated", "lead.call_received", "lead.call_scheduled",
            "lead.call_ended", "lead.call_transferred", "lead.call_key_pressed");

    /** leadping-get-event.txt, and LeadStatusChange, which newer answers say for Disposition. */
    private static final List<String> LEADPING = List.of(
            "Message", "Sms", "Mms", "Call", "Voicemail", "Note", "Disposition", "LeadCreated", "LeadUpdated", "Notification", "Payment", "Warmup",
            "LeadStatusChange");

    private KnownTypes() {}

    /** Vendor and type, joined by {@code |}. */
    static List<String> all() {
        return Stream.concat(
                        AKTIFY.stream().map(type -> "aktify|" + type),
                        LEADPING.stream().map(type -> "leadping|" + type))
                .toList();
    }
}
