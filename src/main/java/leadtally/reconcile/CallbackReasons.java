package leadtally.reconcile;

import static leadtally.lead.Reason.CALLBACK_LATE;
import static leadtally.lead.Reason.CALLBACK_MISSED;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import leadtally.lead.CanonicalTime;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.JudgedEvent.CallbackState;

/** What became of each booked callback (rule 6; refinement 6.3: superseded comes first, then kept, late, missed, open). */
final class CallbackReasons {
    /** From how long before the time booked, and until when after it, a call counts as the callback. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(24);

    private final Case known;
    private final Timelines calls;
    private final Timelines bookings;

    private CallbackReasons(Case known) {
        this.known = known;
        this.calls = Timelines.of(known.events(), CallbackReasons::isCallback);
        this.bookings = Timelines.of(known.events(), CallbackReasons::isBooking);
    }

    static void find(Case known) {
        var reasons = new CallbackReasons(known);
        known.events().stream().filter(CallbackReasons::isBooking).forEach(reasons::judge);
    }

    private void judge(Event booking) {
        Instant due = scheduledTime(booking);
        booking.callback = isSuperseded(booking, due) ? CallbackState.SUPERSEDED : stateByCall(booking, due);
    }

    private boolean isSuperseded(Event booking, Instant due) {
        Instant since = known.register().since(booking.fact.phone());
        boolean bookedAgain = bookings.beside(booking).firstAfter(booking.time(), due) != null;
        return bookedAgain || since != null && !since.isAfter(due);
    }

    private CallbackState stateByCall(Event booking, Instant due) {
        Instant latest = due.plus(known.rules().callback());
        Event call = calls.beside(booking).firstWithin(due.minus(EARLY), due.plus(LONGEST));
        if (call != null && !call.time().isAfter(latest)) {
            return CallbackState.KEPT;
        }
        if (call != null) {
            known.causes().of(CALLBACK_LATE, booking, "booked for " + CanonicalTime.millis(due) + ", called " + CanonicalTime.millis(call.time()));
            return CallbackState.LATE;
        }
        if (!known.agenda().isOver(booking.group, latest)) {
            return CallbackState.OPEN;
        }
        known.causes().of(CALLBACK_MISSED, booking, "booked for " + CanonicalTime.millis(due));
        return CallbackState.MISSED;
    }

    private static Instant scheduledTime(Event booking) {
        return Objects.requireNonNull(((WebhookEvent) booking.fact).scheduledTime());
    }

    /** One without a readable time is none (refinement 6.3); one without a readable phone takes part in nothing that goes by phone (refinement 1.4). */
    private static boolean isBooking(Event event) {
        WebhookEvent webhook = event.webhook(Kinds.CALL_SCHEDULED);
        return webhook != null && webhook.scheduledTime() != null && webhook.phone().isReadable();
    }

    private static boolean isCallback(Event event) {
        WebhookEvent webhook = event.webhook(Kinds.CALL_INITIATED);
        return webhook != null && Boolean.TRUE.equals(webhook.scheduled());
    }
}
