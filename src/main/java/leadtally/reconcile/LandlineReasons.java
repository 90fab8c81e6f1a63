package leadtally.reconcile;

import static leadtally.lead.Reason.CONTACTED_LANDLINE;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Outcome;
import leadtally.lead.PhoneNumber;

/** CONTACTED_LANDLINE: texts to a phone that is known as a landline, and at no vendor as anything else. */
final class LandlineReasons {
    private LandlineReasons() {}

    static void find(Case known) {
        for (Submission submission : known.submissions()) {
            if (submission.verdict.is(Outcome.LANDLINE)) {
                findTexts(known, landlines(known));
                return;
            }
        }
    }

    private static void findTexts(Case known, Map<PhoneNumber, Instant> landlines) {
        for (Event event : known.events()) {
            Instant since = landlines.get(event.fact.phone().number());
            if (since != null && Contacts.isText(event) && Contacts.time(event).isAfter(since)) {
                known.causes().of(CONTACTED_LANDLINE, event, "known as a landline since " + CanonicalTime.millis(since));
            }
        }
    }

    /** Since when a phone is known as a landline: the earliest outcome that says so. */
    private static Map<PhoneNumber, Instant> landlines(Case known) {
        var landlines = new HashMap<PhoneNumber, Instant>();
        var reachable = new HashSet<PhoneNumber>();
        for (Submission submission : known.submissions()) {
            PhoneNumber phone = submission.phone.number();
            Instant at = submission.verdict.at();
            if (phone == null) {
                continue;
            }
            if (submission.verdict.is(Outcome.CREATED) || submission.verdict.is(Outcome.CONTRADICTED)) {
                reachable.add(phone);
            } else if (submission.verdict.is(Outcome.LANDLINE) && at != null) {
                landlines.merge(phone, at, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        landlines.keySet().removeAll(reachable);
        return landlines;
    }
}
