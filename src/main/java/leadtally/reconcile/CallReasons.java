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
    private static final Predicate<Event> TRANSFERRED = event -> event.kind == Kind.CALL_TRANSFERRED;

    private CallReasons() {}

    static void find(Case known) {
        for (Timeline calls : known.calls()) {
            findUnpaired(known, calls, TRANSFER_RESULT, TRANSFERRED, TRANSFER_NOT_CONFIRMED, "no transfer event beside this result");
            findUnpaired(known, calls, TRANSFERRED, TRANSFER_RESULT, TRANSFER_WITHOUT_RESULT, "no call result transfer beside this event");
            findUnpaired(known, calls, RESCHEDULE_RESULT, CallbackReasons::isBooking, RESCHEDULE_NOT_BOOKED, "no callback was booked beside this result");
        }
        for (Event event : known.events()) {
            findContradictions(known, event);
        }
    }

    /** Each of one kind without any of the other of the same vendor, campaign and phone within ± pairing (existence, not one-to-one). */
    private static void findUnpaired(Case known, Timeline calls, Predicate<Event> kind, Predicate<Event> other, Reason reason, String detail) {
        Timeline asking = calls.only(kind);
        if (asking.isEmpty()) {
            return;
        }
        Duration window = known.rules().pairing();
        Timeline others = calls.only(other);
        for (Event event : asking.events()) {
            Instant end = event.time().plus(window);
            boolean paired = others.hasWithin(event.time().minus(window), end);
            if (!paired && known.agenda().isOver(event.group, end)) {
                known.causes().of(reason, event, detail);
            }
        }
    }

    private static void findContradictions(Case known, Event event) {
        WebhookEvent pressed = event.webhook(Kind.CALL_KEY_PRESSED);
        WebhookEvent call = pressed != null ? pressed : event.webhook(Kind.CALL_ENDED);
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
            WebhookEvent ended = event.webhook(Kind.CALL_ENDED);
            return ended != null && ended.callResult().equals(result);
        };
    }
}
