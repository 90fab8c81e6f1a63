package leadtally.reconcile;

import static leadtally.lead.Reason.KEY_NOT_AVAILABLE;
import static leadtally.lead.Reason.RESCHEDULE_NOT_BOOKED;
import static leadtally.lead.Reason.SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE;
import static leadtally.lead.Reason.TRANSFER_NOT_CONFIRMED;
import static leadtally.lead.Reason.TRANSFER_WITHOUT_RESULT;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import leadtally.lead.Reason;
import leadtally.lead.WebhookEvent;

/** Reasons about results of calls that ask for another event, and about single call events that contradict themselves (rule 6). */
final class CallReasons {
    private static final Set<String> CALL_TYPES = Set.of("inbound", "scheduled", "unscheduled");

    private static final Predicate<Event> TRANSFER_RESULT = hasResult("transfer");
    private static final Predicate<Event> RESCHEDULE_RESULT = hasResult("reschedule");
    private static final Predicate<Event> TRANSFERRED = event -> event.webhook(Kinds.CALL_TRANSFERRED) != null;
    private static final Predicate<Event> BOOKED = event -> event.webhook(Kinds.CALL_SCHEDULED) != null;

    private CallReasons() {}

    static void find(Case known) {
        findUnpaired(known, TRANSFER_RESULT, TRANSFERRED, TRANSFER_NOT_CONFIRMED, "no transfer event beside this result");
        findUnpaired(known, TRANSFERRED, TRANSFER_RESULT, TRANSFER_WITHOUT_RESULT, "no call result transfer beside this event");
        findUnpaired(known, RESCHEDULE_RESULT, BOOKED, RESCHEDULE_NOT_BOOKED, "no callback was booked beside this result");
        known.events().forEach(event -> findContradictions(known, event));
    }

    /** Each of one kind without any of the other of the same vendor, campaign and phone within ± pairing (existence, not one-to-one). */
    private static void findUnpaired(Case known, Predicate<Event> kind, Predicate<Event> other, Reason reason, String detail) {
        Duration window = known.rules().pairing();
        Timelines others = Timelines.of(known.events(), other);
        for (Timeline timeline : Timelines.of(known.events(), kind).all()) {
            for (Event event : timeline.events()) {
                Instant end = event.time().plus(window);
                boolean paired = others.beside(event).hasWithin(event.time().minus(window), end);
                if (!paired && known.agenda().isOver(event.group, end)) {
                    known.causes().of(reason, event, detail);
                }
            }
        }
    }

    private static void findContradictions(Case known, Event event) {
        WebhookEvent pressed = event.webhook(Kinds.CALL_KEY_PRESSED);
        WebhookEvent call = pressed != null ? pressed : event.webhook(Kinds.CALL_ENDED);
        if (call != null && call.scheduled() != null && CALL_TYPES.contains(call.callType())
                && call.scheduled() != call.callType().equals("scheduled")) {
            String detail = "isScheduled " + call.scheduled() + ", callType " + call.callType();
            known.causes().of(SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE, event, detail);
        }
        if (pressed != null && pressed.key().equals("2") && pressed.callType().equals("inbound")) {
            known.causes().of(KEY_NOT_AVAILABLE, event, "key 2 on an inbound call");
        }
    }

    private static Predicate<Event> hasResult(String result) {
        return event -> {
            WebhookEvent ended = event.webhook(Kinds.CALL_ENDED);
            return ended != null && ended.callResult().equals(result);
        };
    }
}
