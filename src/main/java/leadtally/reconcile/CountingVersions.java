package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.SubmissionLine;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a fact counts (rules 2.1, 2.2, 3.1; refinement 3.6 for Leadping leads). A webhook has no versions: each content of an identity is an
 * event by itself.
 */
final class CountingVersions {
    private static final Comparator<SubmissionLine> LINES =
            Comparator.comparing(SubmissionLine::observedAt, Order.ABSENT_LOWEST).thenComparing(SubmissionLine::content, Order.BYTES);

    private static final Comparator<VendorEvent> EVENTS = Comparator.comparing(CountingVersions::versionInstant)
            .thenComparing(VendorEvent::observedAt, Order.ABSENT_LOWEST)
            .thenComparing(CountingVersions::retryCount)
            .thenComparing(VendorEvent::content, Order.BYTES);

    private CountingVersions() {}

    /** The versions of each submission, least first: the last one counts (rule 3.1). */
    static Collection<List<SubmissionLine>> ofLines(List<SubmissionLine> lines, Function<Fact, EventKey> keys) {
        Collection<List<SubmissionLine>> versions = byIdentity(distinct(lines, keys)).values();
        versions.forEach(list -> list.sort(LINES));
        return versions;
    }

    /** Each event once, by the version that counts. */
    static List<Event> ofEvents(Facts all) {
        Map<EventKey, VendorEvent> distinct = distinct(all.events(), all.keys());
        var events = new ArrayList<Event>(distinct.size());
        var versioned = new LinkedHashMap<EventKey, VendorEvent>();
        distinct.forEach((key, fact) -> {
            if (fact instanceof WebhookEvent) {
                events.add(new Event(fact, key, all.groups().apply(fact), fact.source(), null));
            } else {
                versioned.put(key, fact);
            }
        });
        var versions = new LinkedHashMap<UUID, List<Map.Entry<EventKey, VendorEvent>>>(versioned.size() * 2);
        versioned.entrySet().forEach(version ->
                versions.computeIfAbsent(version.getKey().identity(), identity -> new ArrayList<>(1)).add(version));
        versions.values().forEach(list -> events.add(counting(list, all.groups())));
        return events;
    }

    /** The same fact given twice is one fact with the greatest observed instant (refinement 2.5) and the least source. */
    static <F extends Fact> Map<EventKey, F> distinct(List<F> facts, Function<Fact, EventKey> keys) {
        var distinct = new LinkedHashMap<EventKey, F>(facts.size() * 2);
        for (F fact : facts) {
            distinct.merge(keys.apply(fact), fact, CountingVersions::seenAgain);
        }
        return distinct;
    }

    @SuppressWarnings("unchecked") // seen() gives the same kind of fact
    private static <F extends Fact> F seenAgain(F one, F other) {
        Instant observed = Order.ABSENT_LOWEST.compare(one.observedAt(), other.observedAt()) >= 0 ? one.observedAt() : other.observedAt();
        return (F) one.seen(observed, least(one.source(), other.source()));
    }

    private static <F extends Fact> Map<UUID, List<F>> byIdentity(Map<EventKey, F> facts) {
        var byIdentity = new LinkedHashMap<UUID, List<F>>(facts.size() * 2);
        facts.forEach((key, fact) -> byIdentity.computeIfAbsent(key.identity(), identity -> new ArrayList<>(1)).add(fact));
        return byIdentity;
    }

    private static Event counting(List<Map.Entry<EventKey, VendorEvent>> keyed, Function<Fact, String> groups) {
        keyed.sort(Map.Entry.comparingByValue(EVENTS));
        var last = keyed.get(keyed.size() - 1);
        List<VendorEvent> versions = keyed.stream().map(Map.Entry::getValue).toList();
        return new Event(last.getValue(), last.getKey(), groups.apply(last.getValue()), leastSource(versions), amountChange(versions));
    }

    static String leastSource(List<? extends Fact> versions) {
        return versions.stream().map(Fact::source).min(Order.BYTES).orElseThrow();
    }

    private static String least(String one, String other) {
        return Order.BYTES.compare(one, other) <= 0 ? one : other;
    }

    /** Rule 2.1 and its refinement: newest less first amount, where two versions that have one differ as numbers. */
    private static @Nullable BigDecimal amountChange(List<VendorEvent> versions) {
        List<BigDecimal> amounts = versions.stream()
                .map(version -> version instanceof LeadpingEvent event ? event.amount() : null)
                .filter(Objects::nonNull)
                .toList();
        boolean differ = amounts.stream().anyMatch(amount -> amount.compareTo(amounts.get(0)) != 0);
        return differ ? amounts.get(amounts.size() - 1).subtract(amounts.get(0)) : null;
    }

    private static Instant versionInstant(VendorEvent event) {
        return event instanceof LeadpingEvent leadping ? leadping.versionInstant() : ((LeadpingLead) event).versionInstant();
    }

    private static long retryCount(VendorEvent event) {
        Long count = event instanceof LeadpingEvent leadping ? leadping.retryCount() : null;
        return count == null ? Long.MIN_VALUE : count;
    }
}
