package leadtally.generate;

import static leadtally.generate.PlantedReason.CALLBACK_LATE;
import static leadtally.generate.PlantedReason.CALLBACK_MISSED;
import static leadtally.generate.PlantedReason.CALL_ENDED_WITHOUT_START;
import static leadtally.generate.PlantedReason.CALL_NOT_ENDED;
import static leadtally.generate.PlantedReason.KEY_NOT_AVAILABLE;
import static leadtally.generate.PlantedReason.RESCHEDULE_NOT_BOOKED;
import static leadtally.generate.PlantedReason.SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE;
import static leadtally.generate.PlantedReason.TRANSFER_NOT_CONFIRMED;
import static leadtally.generate.PlantedReason.TRANSFER_WITHOUT_RESULT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls of a lead that was created: whole ones, and each way in which one can fail to add up. */
final class CallStories {

    private static final String OUT = "unscheduled";
    private static final String BOOKED = "scheduled";
    private static final String IN = "inbound";
    private static final int HOUR = 3_600;
    /** Longer than any one call with all that it brings about. */
    private static final Duration CALL = Duration.ofHours(4);
    private static final List<String> AGENTS = List.of("+18005550100", "+18005550101", "+18005550102");

    private CallStories() {}

    /** The ordinary case: created, then called a few times. */
    static void worked(Scene s) {
        PlannedLead lead = s.aktify();
        Instant at = AktifyStories.createdSoon(s, lead);
        int calls = s.draw.between(2, 5);
        for (int i = 0; i < calls; i++) {
            at = s.after(at, 40 * 60, 4 * HOUR);
            if (!s.settles(at, CALL)) {
                return;
            }
            int kind = s.draw.below(100);
            if (kind >= 97) {
                optOut(s, lead, at);
                return;
            }
            at = kind < 60 ? call(s, lead, at, OUT, "no_response")
                    : kind < 62 ? call(s, lead, at, OUT, "voicemail_left")
                    : kind < 73 ? call(s, lead, at, IN, "no_response")
                    : kind < 88 ? transfer(s, lead, at)
                    : reschedule(s, lead, at);
        }
    }

    /** A call that begins and ends; returns its end. */
    static Instant call(Scene s, PlannedLead lead, Instant at, String type, String result) {
        start(s, lead, at, type);
        return end(s, lead, s.after(at, 20, 600), type, result).time;
    }

    static Webhook start(Scene s, PlannedLead lead, Instant at, String type) {
        return s.send(type.equals(IN) ? Webhook.about(lead, Webhook.RECEIVED, at)
                : Webhook.about(lead, Webhook.INITIATED, at).with("isScheduled", type.equals(BOOKED)));
    }

    static Webhook end(Scene s, PlannedLead lead, Instant at, String type, String result) {
        return s.send(Webhook.about(lead, Webhook.ENDED, at).with("callType", type).with("callResult", result).with("isScheduled", type.equals(BOOKED)));
    }

    static Webhook key(Scene s, PlannedLead lead, Instant at, String type, String key) {
        return s.send(Webhook.about(lead, Webhook.KEY, at).with("callType", type).with("isScheduled", type.equals(BOOKED)).with("keypressNumber", key));
    }

    private static Webhook transferred(Scene s, PlannedLead lead, Instant at, String type) {
        String word = type.equals(IN) ? IN : s.draw.chance(100) ? "unknown" : "outbound";
        return s.send(Webhook.about(lead, Webhook.TRANSFERRED, at).with("transferredTo", s.draw.of(AGENTS)).with("callType", word)
                .with("isScheduled", type.equals(BOOKED)));
    }

    private static Instant transfer(Scene s, PlannedLead lead, Instant at) {
        String type = s.draw.chance(300) ? IN : OUT;
        start(s, lead, at, type);
        key(s, lead, at.plusSeconds(15), type, "1");
        transferred(s, lead, at.plusSeconds(25), type);
        return end(s, lead, s.after(at, 120, 600), type, "transfer").time;
    }

    private static Instant reschedule(Scene s, PlannedLead lead, Instant at) {
        Webhook booking = booking(s, lead, at);
        Instant wanted = booking.time.plusSeconds(s.draw.between(60, 120) * 60L);
        s.send(booking.with("scheduledTime", Stamp.utc(wanted)));
        return call(s, lead, s.after(wanted, -120, 1_500), BOOKED, "no_response");
    }

    /** A call in which the lead asks for another, and the booking still without its time. */
    private static Webhook booking(Scene s, PlannedLead lead, Instant at) {
        start(s, lead, at, OUT);
        key(s, lead, at.plusSeconds(20), OUT, "2");
        Webhook ended = end(s, lead, at.plusSeconds(60), OUT, "reschedule");
        return Webhook.about(lead, Webhook.SCHEDULED, ended.time.plusSeconds(20));
    }

    /** Key 9, its call result, and the opt-out recorded within seconds, in the newer form, the legacy one, or both. */
    private static void optOut(Scene s, PlannedLead lead, Instant at) {
        start(s, lead, at, OUT);
        key(s, lead, at.plusSeconds(20), OUT, "9");
        end(s, lead, at.plusSeconds(30), OUT, "dnc");
        DncStories.recorded(s, lead, at.plusSeconds(40));
    }

    private static PlannedLead lead(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Instant at = s.start.plusSeconds(300);
        AktifyStories.created(s, lead, at);
        s.outcome(lead, PlantedOutcome.created(at, AktifyStories.rung(lead)));
        return lead;
    }

    private static Instant calledAt(Scene s) {
        return s.after(s.start, 1_800, HOUR);
    }

    static void transferNotConfirmed(Scene s) {
        PlannedLead lead = lead(s);
        Instant at = calledAt(s);
        start(s, lead, at, OUT);
        s.found(TRANSFER_NOT_CONFIRMED, end(s, lead, at.plusSeconds(200), OUT, "transfer"));
    }

    static void transferWithoutResult(Scene s) {
        PlannedLead lead = lead(s);
        Instant at = calledAt(s);
        start(s, lead, at, OUT);
        s.found(TRANSFER_WITHOUT_RESULT, transferred(s, lead, at.plusSeconds(100), OUT));
        end(s, lead, at.plusSeconds(200), OUT, "no_response");
    }

    static void rescheduleNotBooked(Scene s) {
        PlannedLead lead = lead(s);
        Instant at = calledAt(s);
        start(s, lead, at, OUT);
        s.found(RESCHEDULE_NOT_BOOKED, end(s, lead, at.plusSeconds(90), OUT, "reschedule"));
    }

    static void callbackMissed(Scene s) {
        PlannedLead lead = lead(s);
        Webhook booking = booking(s, lead, calledAt(s));
        s.found(CALLBACK_MISSED, s.send(booking.with("scheduledTime", Stamp.utc(booking.time.plusSeconds(2 * HOUR)))));
    }

    static void callbackLate(Scene s) {
        PlannedLead lead = lead(s);
        Webhook booking = booking(s, lead, calledAt(s));
        Instant wanted = booking.time.plusSeconds(HOUR);
        s.found(CALLBACK_LATE, s.send(booking.with("scheduledTime", Stamp.utc(wanted))));
        call(s, lead, wanted.plusSeconds(2 * HOUR), BOOKED, "no_response");
    }

    /** Booked, booked anew, and called at the second time: the first is superseded, nothing is wrong. */
    static void callbackSuperseded(Scene s) {
        PlannedLead lead = lead(s);
        Webhook first = booking(s, lead, calledAt(s));
        s.send(first.with("scheduledTime", Stamp.utc(first.time.plusSeconds(HOUR))));
        Webhook second = Webhook.about(lead, Webhook.SCHEDULED, first.time.plusSeconds(HOUR / 2));
        Instant wanted = first.time.plusSeconds(3 * HOUR);
        s.send(second.with("scheduledTime", Stamp.utc(wanted)));
        call(s, lead, wanted.plusSeconds(60), BOOKED, "no_response");
    }

    static void notEnded(Scene s) {
        s.found(CALL_NOT_ENDED, start(s, lead(s), calledAt(s), s.draw.chance(300) ? IN : OUT));
    }

    static void endedWithoutStart(Scene s) {
        s.found(CALL_ENDED_WITHOUT_START, end(s, lead(s), calledAt(s), s.draw.chance(300) ? IN : OUT, "no_response"));
    }

    static void flagContradictsType(Scene s) {
        PlannedLead lead = lead(s);
        Instant at = calledAt(s);
        start(s, lead, at, OUT);
        s.found(SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE, s.send(Webhook.about(lead, Webhook.ENDED, at.plusSeconds(70))
                .with("callType", OUT).with("callResult", "no_response").with("isScheduled", true)));
    }

    static void keyNotAvailable(Scene s) {
        PlannedLead lead = lead(s);
        Instant at = calledAt(s);
        start(s, lead, at, IN);
        s.found(KEY_NOT_AVAILABLE, key(s, lead, at.plusSeconds(30), IN, "2"));
        end(s, lead, at.plusSeconds(70), IN, "no_response");
    }
}
