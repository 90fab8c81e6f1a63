package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a fact counts (rules 2.1, 2.2, 3.1; refinement 3.6 for Leadping leads). A webhook has no versions: each content of an identity is an
 * event by itself.
 */
final class CountingVersions {
    private static final Comparator<KnownFact> LINES = Comparator.<KnownFact, Instant>comparing(known -> known.fact().observedAt(), Order.ABSENT_LOWEST)
            .thenComparing(known -> known.fact().content());

    private static final Comparator<KnownFact> EVENTS = Comparator.<KnownFact, Instant>comparing(known -> versionInstant(known.fact()))
            .thenComparing(known -> known.fact().observedAt(), Order.ABSENT_LOWEST)
            .thenComparingLong(known -> retryCount(known.fact()))
            .thenComparing(known -> known.fact().content());

    private CountingVersions() {}

    /** The submissions of house lines, each by the version that counts (rule 3.1). */
    static List<Submission> ofLines(List<KnownFact> lines) {
        List<KnownFact> distinct = distinct(lines);
        var submissions = new ArrayList<Submission>(distinct.size());
        for (int from = 0, to = 0; from < distinct.size(); from = to) {
            to = endOfIdentity(distinct, from);
            List<KnownFact> versions = distinct.subList(from, to);
            versions.sort(LINES);
            submissions.add(new Submission(versions));
        }
        return submissions;
    }

    /** Each event once, by the version that counts; the contents of one webhook side by side. */
    static List<Event> ofEvents(List<KnownFact> facts) {
        List<KnownFact> distinct = distinct(facts);
        var events = new ArrayList<Event>(distinct.size());
        for (int from = 0, to = 0; from < distinct.size(); from = to) {
            to = distinct.get(from).fact() instanceof WebhookEvent ? from + 1 : endOfIdentity(distinct, from);
            KnownFact only = distinct.get(from);
            events.add(to - from > 1 ? counting(distinct.subList(from, to)) : new Event(only, only.fact().source(), null, false));
        }
        return events;
    }

    /** The same fact given twice is one fact with the greatest observed instant (refinement 2.5) and the least source. In the order of keys. */
    static List<KnownFact> distinct(List<KnownFact> facts) {
        if (facts.size() < 2) {
            return facts;
        }
        facts.sort(Comparator.comparing(KnownFact::key));
        var distinct = new ArrayList<KnownFact>(facts.size());
        for (KnownFact known : facts) {
            int last = distinct.size() - 1;
            if (last >= 0 && distinct.get(last).key().equals(known.key())) {
                distinct.set(last, seenAgain(distinct.get(last), known.fact()));
            } else {
                distinct.add(known);
            }
        }
        return distinct;
    }

    private static KnownFact seenAgain(KnownFact known, Fact again) {
        Fact one = known.fact();
        Instant observed = Order.ABSENT_LOWEST.compare(one.observedAt(), again.observedAt()) >= 0 ? one.observedAt() : again.observedAt();
        String source = Order.BYTES.compare(one.source(), again.source()) <= 0 ? one.source() : again.source();
        return new Facts.Keyed(one.seen(observed, source), known.key(), known.group());
    }

    private static int endOfIdentity(List<KnownFact> facts, int from) {
        UUID identity = facts.get(from).key().identity();
        int to = from + 1;
        while (to < facts.size() && facts.get(to).key().identity().equals(identity)) {
            to++;
        }
        return to;
    }

    private static Event counting(List<KnownFact> versions) {
        versions.sort(EVENTS);
        return new Event(versions.get(versions.size() - 1), leastSource(versions), amountChange(versions), true);
    }

    static String leastSource(List<KnownFact> versions) {
        String least = versions.get(0).fact().source();
        for (KnownFact version : versions) {
            least = Order.BYTES.compare(version.fact().source(), least) < 0 ? version.fact().source() : least;
        }
        return least;
    }

    /** Rule 2.1 and its refinement: newest less first amount, where two versions that have one differ as numbers. */
    private static @Nullable BigDecimal amountChange(List<KnownFact> versions) {
        List<BigDecimal> amounts = versions.stream()
                .map(version -> version.fact() instanceof LeadpingEvent event ? event.amount() : null)
                .filter(Objects::nonNull)
                .toList();
        boolean differ = amounts.stream().anyMatch(amount -> amount.compareTo(amounts.get(0)) != 0);
        return differ ? amounts.get(amounts.size() - 1).subtract(amounts.get(0)) : null;
    }

    private static Instant versionInstant(Fact event) {
        return event instanceof LeadpingEvent leadping ? leadping.versionInstant() : ((LeadpingLead) event).versionInstant();
    }

    private static long retryCount(Fact event) {
        Long count = event instanceof LeadpingEvent leadping ? leadping.retryCount() : null;
        return count == null ? Long.MIN_VALUE : count;
    }
}
