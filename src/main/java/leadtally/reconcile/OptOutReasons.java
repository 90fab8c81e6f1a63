package leadtally.reconcile;

import static leadtally.lead.Reason.OPT_OUT_NOT_RECORDED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import leadtally.lead.PhoneNumber;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.RegisterEntry.LearntBy;
import org.jspecify.annotations.Nullable;

/**
 * OPT_OUT_NOT_RECORDED: an opt-out on a call that no {@code dnc.created} of any vendor confirms in time; one per phone and chain of opt-outs no more than
 * the window apart. If the earliest of a chain is confirmed, all of it is, so that only the earliest need be looked at.
 */
final class OptOutReasons {
    private final Case known;
    private final Duration window;
    private final Map<PhoneNumber, NavigableSet<Instant>> recorded = new HashMap<>();

    private OptOutReasons(Case known) {
        this.known = known;
        this.window = known.rules().pairing();
    }

    static void find(Case known) {
        if (known.register().isEmpty()) {
            return;
        }
        var optOuts = new HashMap<PhoneNumber, List<Event>>(0);
        for (Event event : known.events()) {
            PhoneNumber phone = event.fact.phone().number();
            LearntBy learntBy = phone == null ? null : Register.learntBy(event);
            if (learntBy == LearntBy.KEY_9 || learntBy == LearntBy.CALL_RESULT) {
                optOuts.computeIfAbsent(phone, any -> new ArrayList<>(1)).add(event);
            }
        }
        if (!optOuts.isEmpty()) {
            var reasons = new OptOutReasons(known);
            known.events().forEach(reasons::note);
            optOuts.forEach(reasons::findChains);
        }
    }

    private void note(Event event) {
        PhoneNumber phone = event.fact.phone().number();
        WebhookEvent created = event.webhook(Kind.DNC_CREATED);
        if (phone != null && created != null) {
            recorded.computeIfAbsent(phone, any -> new TreeSet<>()).add(Register.dncTime(created));
        }
    }

    private void findChains(PhoneNumber phone, List<Event> optOuts) {
        optOuts.sort(Event.BY_TIME);
        NavigableSet<Instant> dncs = recorded.getOrDefault(phone, new TreeSet<>());
        Instant previous = null;
        for (Event optOut : optOuts) {
            if (previous == null || optOut.time().isAfter(previous.plus(window))) {
                findEarliest(optOut, dncs);
            }
            previous = optOut.time();
        }
    }

    private void findEarliest(Event optOut, NavigableSet<Instant> dncs) {
        Instant end = optOut.time().plus(window);
        boolean inTime = !dncs.isEmpty() && !dncs.first().isAfter(end);
        if (!inTime && known.agenda().isOver(optOut.group, end)) {
            known.causes().of(OPT_OUT_NOT_RECORDED, optOut, detail(optOut, dncs.higher(end)));
        }
    }

    /** The delay, where it was recorded too late. */
    private static String detail(Event optOut, @Nullable Instant recorded) {
        return recorded == null ? "not recorded" : Duration.between(optOut.time(), recorded).toString();
    }
}
