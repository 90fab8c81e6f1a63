package leadtally.reconcile.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import leadtally.intake.Delivery;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.SubmissionLine;
import leadtally.lead.Utf8Order;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.step.BucketTies.Place;
import leadtally.reconcile.step.StoredFact.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * What a bucket's deliveries are against what is known: new facts, new versions, or duplicate deliveries (rules 2.1, 2.2, 2.6, 3.1). Pure; deliveries are taken in the
 * order of their files and records, legacy opt-outs last, so that the counts do not depend on which bucket or thread came first.
 */
final class Arrivals {
    private static final String OPT_OUT = "dnc.created";

    private final Map<EventKey, StoredFact> known = new HashMap<>();
    private final Map<UUID, Place> firstArrivals = new HashMap<>();
    private final Set<UUID> firstStored = new HashSet<>();
    private final Set<String> optOuts = new HashSet<>();
    private final Set<EventKey> purged = new HashSet<>();
    private final Set<UUID> purgedIdentities = new HashSet<>();
    private final Map<EventKey, StoredFact> added = new LinkedHashMap<>();
    private final Map<EventKey, StoredFact> raised = new LinkedHashMap<>();
    private final List<Keyed> repeats = new ArrayList<>();
    private final Set<UUID> fetchedBefore = new HashSet<>();
    private final Map<UUID, Keyed> fetchedNow = new LinkedHashMap<>();
    private final List<Keyed> moving = new ArrayList<>();
    private final Map<UUID, UUID> contentOf = new HashMap<>();
    private final Set<UUID> withSeveral = new HashSet<>();
    private final Map<Long, Tally> tallies = new TreeMap<>();

    /** What a file's records became in this bucket. */
    static final class Tally {
        long newFacts;
        long newVersions;
        long duplicates;
        long rejected;

        /** Records that a repeated query gave again: they count as nothing (rule 2.6). */
        long rereads;
    }

    /** Tells what the store holds already. */
    void knows(StoredFact stored) {
        known.put(stored.key(), stored);
        if (stored.arrival() == Arrival.FACT && firstArrivals.containsKey(stored.key().identity())) {
            firstStored.add(stored.key().identity());
        }
        note(stored.fact(), stored.key());
    }

    /** Tells of an event that was purged: delivered again it is a duplicate, other content under its id another version. */
    void knowsPurged(EventKey key) {
        purged.add(key);
        purgedIdentities.add(key.identity());
    }

    /** Where an identity came first that tonight's facts have under several phones, in this bucket or in another. To be told before {@link #knows}. */
    void cameFirst(UUID identity, Place place) {
        firstArrivals.put(identity, place);
    }

    /** Tells what pulls and table queries delivered before (rule 2.6): {@link Keyed#fetchKey()}. */
    void knowsFetched(UUID fetchKey) {
        fetchedBefore.add(fetchKey);
    }

    /** A delivery with its fact's key. */
    record Keyed(Delivery delivery, EventKey key, @Nullable UUID fetchKey) {
        static Keyed of(Delivery delivery) {
            EventKey key = new EventKey(delivery.identity(), delivery.content());
            UUID fetchKey = delivery.knownBy().isEmpty() ? null : Digests.key(delivery.knownBy(), key.identity().toString(), key.content().toString());
            return new Keyed(delivery, key, fetchKey);
        }

        Fact fact() {
            return delivery.fact();
        }
    }

    void take(List<Keyed> deliveries) {
        List<Keyed> legacy = new ArrayList<>();
        for (Keyed delivery : deliveries) {
            if (isLegacy(delivery.fact())) {
                legacy.add(delivery);
            } else {
                take(delivery);
            }
        }
        legacy.forEach(this::take);
    }

    static boolean isLegacy(Fact fact) {
        return fact instanceof WebhookEvent event && isLegacyOptOut(event);
    }

    /** An opt-out without a campaign (rule 2.2), in whichever form it came. */
    private static boolean isLegacyOptOut(WebhookEvent event) {
        return event.type().equals(OPT_OUT) && event.campaign().isEmpty();
    }

    private void take(Keyed keyed) {
        Delivery delivery = keyed.delivery();
        Fact fact = keyed.fact();
        EventKey key = keyed.key();
        Tally tally = tally(delivery.inputId());
        if (isReread(keyed)) {
            reread(keyed, tally);
            return;
        }
        moving.add(keyed);
        if (added.containsKey(key)) {
            added.computeIfPresent(key, (k, first) -> first.redelivered(merge(first.fact(), fact)));
            repeat(keyed, tally);
        } else if (known.containsKey(key)) {
            StoredFact before = raised.getOrDefault(key, known.get(key));
            raised.put(key, before.redelivered(merge(before.fact(), fact)));
            repeat(keyed, tally);
        } else if (purged.contains(key)) {
            tally.duplicates++;
        } else {
            Arrival arrival = arrivalOf(delivery, key);
            added.put(key, new StoredFact(fact, delivery.group(), key, delivery.inputId(), delivery.record(), delivery.line(), 1, arrival, 0));
            note(fact, key);
            count(tally, arrival);
        }
    }

    /** Whether a repeated query gives again what is stored. What was purged since is new. */
    private boolean isReread(Keyed keyed) {
        UUID fetchKey = keyed.fetchKey();
        return fetchKey != null
                && (fetchedBefore.contains(fetchKey) || fetchedNow.putIfAbsent(fetchKey, keyed) != null)
                && (added.containsKey(keyed.key()) || known.containsKey(keyed.key()));
    }

    /** It raises the observed instant (rule 2.5), and that can choose among the contents of one identity. */
    private void reread(Keyed keyed, Tally tally) {
        tally.rereads++;
        Fact again = keyed.fact();
        added.computeIfPresent(keyed.key(), (k, first) -> first.seenAgain(merge(first.fact(), again)));
        StoredFact before = raised.getOrDefault(keyed.key(), known.get(keyed.key()));
        if (before != null) {
            Fact seen = merge(before.fact(), again);
            if (!Objects.equals(seen.observedAt(), before.fact().observedAt()) || !seen.source().equals(before.fact().source())) {
                raised.put(keyed.key(), before.seenAgain(seen));
            }
        }
        if (again instanceof AnsweredLead || withSeveral.contains(keyed.key().identity())) {
            moving.add(keyed);
        }
    }

    private void repeat(Keyed delivery, Tally tally) {
        repeats.add(delivery);
        tally.duplicates++;
    }

    private Arrival arrivalOf(Delivery delivery, EventKey key) {
        Fact fact = delivery.fact();
        if (fact instanceof WebhookEvent event && isLegacyOptOut(event) && optOuts.contains(optOutKey(event))) {
            return Arrival.DUPLICATE;
        }
        boolean versioned = fact instanceof SubmissionLine || fact instanceof LeadpingEvent || fact instanceof LeadpingLead;
        return versioned && cameBefore(delivery, key.identity()) ? Arrival.VERSION : Arrival.FACT;
    }

    /** What another bucket of tonight stored in the meantime came later than the first arrival, though it is in the store already. */
    private boolean cameBefore(Delivery delivery, UUID identity) {
        if (purgedIdentities.contains(identity)) {
            return true;
        }
        Place first = firstArrivals.get(identity);
        if (first == null) {
            return contentOf.containsKey(identity);
        }
        return firstStored.contains(identity) || !first.equals(new Place(delivery.inputId(), delivery.record()));
    }

    private static void count(Tally tally, Arrival arrival) {
        switch (arrival) {
            case FACT -> tally.newFacts++;
            case VERSION -> tally.newVersions++;
            case DUPLICATE -> tally.duplicates++;
        }
    }

    private void note(Fact fact, EventKey key) {
        UUID other = contentOf.putIfAbsent(key.identity(), key.content());
        if (other != null && !other.equals(key.content())) {
            withSeveral.add(key.identity());
        }
        noteOptOut(fact);
    }

    private void noteOptOut(Fact fact) {
        if (fact instanceof WebhookEvent event && event.type().equals(OPT_OUT) && !event.campaign().isEmpty() && event.dncTimestamp() != null) {
            optOuts.add(optOutKey(event));
        }
    }

    private static String optOutKey(WebhookEvent event) {
        return event.vendor() + "|" + event.phone().group() + "|" + event.dncTimestamp();
    }

    private static Fact merge(Fact first, Fact again) {
        Instant observed = later(first.observedAt(), again.observedAt());
        String source = leastSource(first.source(), again.source());
        return first.seen(observed, source);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static String leastSource(String a, String b) {
        return Utf8Order.compare(a, b) <= 0 ? a : b;
    }

    Tally tally(long inputId) {
        return tallies.computeIfAbsent(inputId, k -> new Tally());
    }

    Map<Long, Tally> tallies() {
        return tallies;
    }

    /** What was stored before of the groups delivered to, and of the identities delivered. */
    Collection<StoredFact> known() {
        return known.values();
    }

    /** All facts of some groups as they are now, stored before or not. */
    List<StoredFact> after(Set<String> groups) {
        return Stream.concat(known.values().stream().map(stored -> raised.getOrDefault(stored.key(), stored)), added.values().stream())
                .filter(stored -> groups.contains(stored.group()))
                .toList();
    }

    /** Tells what was inserted, with the numbers that the store gave. */
    void stored(List<StoredFact> facts) {
        facts.forEach(fact -> added.put(fact.key(), fact));
    }

    /** Facts and versions to insert. */
    Collection<StoredFact> added() {
        return added.values();
    }

    /** Stored facts whose deliveries, observed instant or source changed. */
    Collection<StoredFact> raised() {
        return raised.values();
    }

    /** Deliveries that can change a figure: all but what a repeated query gave again of a sole content. */
    List<Keyed> moving() {
        return moving;
    }

    /** What pulls and table queries delivered for the first time, by {@link Keyed#fetchKey()}. */
    Map<UUID, Keyed> fetched() {
        Map<UUID, Keyed> first = new LinkedHashMap<>(fetchedNow);
        first.keySet().removeAll(fetchedBefore);
        return first;
    }

    /** Arrivals after a fact's first. */
    List<Keyed> repeats() {
        return repeats;
    }
}
