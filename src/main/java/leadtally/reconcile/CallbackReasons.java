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
    private final Timeline bookings;
    private final Timeline calls;

    private CallbackReasons(Case known, Timeline bookings, Timeline calls) {
        this.known = known;
        this.bookings = bookings;
        this.calls = calls;
    }

    static void find(Case known) {
        for (Timeline all : known.calls()) {
            Timeline bookings = all.only(CallbackReasons::isBooking);
            if (!bookings.isEmpty()) {
                new CallbackReasons(known, bookings, all.only(CallbackReasons::isCallback)).judgeAll();
            }
        }
    }

    private void judgeAll() {
        for (Event booking : bookings.events()) {
            Instant due = scheduledTime(booking);
            booking.callback = isSuperseded(booking, due) ? CallbackState.SUPERSEDED : stateByCall(booking, due);
        }
    }

    private boolean isSuperseded(Event booking, Instant due) {
        Instant since = known.register().since(booking.fact.phone());
        boolean bookedAgain = bookings.firstAfter(booking.time(), due) != null;
        return bookedAgain || since != null && !since.isAfter(due);
    }

    private CallbackState stateByCall(Event booking, Instant due) {
        Instant latest = due.plus(known.rules().callback());
        Event call = calls.firstWithin(due.minus(EARLY), due.plus(LONGEST));
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

    /** A {@code call_scheduled} whose time can be read; any other is none (refinement 6.3). */
    static boolean isBooking(Event event) {
        WebhookEvent webhook = event.webhook(Kind.CALL_SCHEDULED);
        return webhook != null && webhook.scheduledTime() != null;
    }

    private static boolean isCallback(Event event) {
        WebhookEvent webhook = event.webhook(Kind.CALL_INITIATED);
        return webhook != null && Boolean.TRUE.equals(webhook.scheduled());
    }
}
