package leadtally.reconcile.step;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import leadtally.database.Dialect;
import leadtally.database.Store;
import leadtally.intake.Delivery;
import leadtally.intake.Rejection;
import leadtally.lead.BusinessDays;
import leadtally.lead.VendorEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Stores one bucket's deliveries and rejections, and notes which groups and days they touch; judges the groups that nothing ties to other buckets at once, as all that is known of them is at
 * hand. Call it inside the bucket's transaction, when the ties of all buckets are known.
 */
public final class StoreBucket {
    private final Store store;
    private final FactStore facts;
    private final BusinessDays days;
    private final boolean first;

    /**
     * @param first whether the store had no fact before this run
     */
    public StoreBucket(Store store, BusinessDays days, boolean first) {
        this.store = store;
        this.facts = new FactStore(store);
        this.days = days;
        this.first = first;
    }

    /** How groups are judged in the bucket that stores them: as of an instant. */
    public record AtOnce(JudgeBucket judge, Instant asOf) {}

    /** Stores and leaves the judging to a later run. */
    public void store(long runNo, int bucket, List<Delivery> deliveries, List<Rejection> rejections) {
        store(runNo, bucket, deliveries, rejections, null);
    }

    /**
     * Stores a bucket that holds all of its groups' deliveries.
     *
     * @param judging null to leave all groups for the step that judges
     */
    public void store(long runNo, int bucket, List<Delivery> deliveries, List<Rejection> rejections, @Nullable AtOnce judging) {
        List<Arrivals.Keyed> ordered = new ArrayList<>(deliveries.size());
        Set<String> groups = new HashSet<>();
        for (Delivery delivery : inOrder(deliveries)) {
            ordered.add(Arrivals.Keyed.of(delivery));
            groups.add(delivery.group());
        }
        Set<String> known = first ? Set.of() : known(groups);
        Arrivals arrivals = new Arrivals();
        BucketTies ties = BucketTies.of(store, groups);
        tellVersionsElsewhere(arrivals, ties, ordered);
        tellPurged(arrivals, ordered);
        facts.factsOf(known, arrivals::knows);
        Fetched fetched = new Fetched(store);
        fetched.tell(ordered, arrivals);
        arrivals.take(ordered);
        List<Rejection> rejected = fetched.firstOf(inOrderOf(rejections), arrivals);

        insertFacts(arrivals);
        markRedelivered(arrivals.raised());
        insertRepeats(arrivals.repeats());
        insertRejections(rejected);
        fetched.insert(arrivals, rejected);
        insertTallies(runNo, bucket, arrivals);
        Set<String> changed = new HashSet<>();
        TouchedDays touched = touched(arrivals, changed);
        Set<String> atOnce = judging == null ? Set.of() : ties.judgedHere(changed);
        if (judging != null && !atOnce.isEmpty()) {
            judging.judge().judgeAtOnce(arrivals.after(atOnce), atOnce, known, arrivals.known(), judging.asOf(), touched);
        }
        touch(runNo, bucket, changed, atOnce, touched);
        know(groups, known, atOnce);
    }

    private static int byArrival(Delivery one, Delivery other) {
        int byInput = Long.compare(one.inputId(), other.inputId());
        return byInput != 0 ? byInput : Long.compare(one.record(), other.record());
    }

    private static List<Delivery> inOrder(List<Delivery> deliveries) {
        List<Delivery> ordered = new ArrayList<>(deliveries);
        ordered.sort(StoreBucket::byArrival);
        return ordered;
    }

    private static List<Rejection> inOrderOf(List<Rejection> rejections) {
        return rejections.stream().sorted(Comparator.comparingLong(Rejection::inputId).thenComparingLong(Rejection::record)).toList();
    }

    private Set<String> known(Set<String> groups) {
        Set<String> known = new HashSet<>();
        FactStore.eachSlice(groups, slice -> store.stream(
                "queries/intake/known_groups", Map.of("groups", FactStore.array("varchar", slice)), row -> known.add(row.getString("group_key"))));
        return known;
    }

    /** Of the identities that tie groups: where they came first, and their stored versions under other phones. */
    private void tellVersionsElsewhere(Arrivals arrivals, BucketTies ties, List<Arrivals.Keyed> deliveries) {
        ties.arrivals().forEach(arrivals::cameFirst);
        for (FactTable table : first ? List.<FactTable>of() : FactStore.TABLES) {
            Set<UUID> identities = deliveries.stream()
                    .filter(delivery -> table.holds(delivery.fact()) && ties.arrivals().containsKey(delivery.key().identity()))
                    .map(delivery -> delivery.key().identity())
                    .collect(Collectors.toCollection(TreeSet::new));
            facts.versionsOf(table, identities, arrivals::knows);
        }
    }

    private void tellPurged(Arrivals arrivals, List<Arrivals.Keyed> deliveries) {
        if (!first) {
            facts.purgedOf(
                    deliveries.stream()
                            .filter(delivery -> delivery.fact() instanceof VendorEvent)
                            .map(delivery -> delivery.key().identity())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    arrivals::knowsPurged);
        }
    }

    /** In the order of their keys; a first load on PostgreSQL makes the index of the keys at its end, when no order matters any more. */
    private void insertFacts(Arrivals arrivals) {
        boolean inOrder = !first || store.dialect() == Dialect.H2;
        FactStore.byTable(arrivals.added()).forEach((table, added) -> {
            if (inOrder) {
                added.sort(Comparator.comparing(StoredFact::key));
            }
            arrivals.stored(facts.insert(table, added));
        });
    }

    private void markRedelivered(Collection<StoredFact> raised) {
        for (FactTable table : FactStore.TABLES) {
            SqlParameterSource[] rows = raised.stream()
                    .filter(stored -> table.holds(stored.fact()))
                    .map(stored -> new MapSqlParameterSource()
                            .addValue("identity", stored.key().identity())
                            .addValue("content_key", stored.key().content())
                            .addValue("observed_at", Store.at(stored.fact().observedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                            .addValue("source", stored.fact().source())
                            .addValue("deliveries", stored.deliveries()))
                    .toArray(SqlParameterSource[]::new);
            if (rows.length > 0) {
                store.jdbc().batchUpdate(store.sql("queries/intake/" + table.name() + "_redelivered"), rows);
            }
        }
    }

    private void insertRepeats(List<Arrivals.Keyed> repeats) {
        store.bulk().insert(
                "delivery",
                List.of("input_id", "record_no", "line_no", "identity", "content_key"),
                () -> repeats.stream()
                        .map(d -> new Object[] {
                            d.delivery().inputId(), d.delivery().record(), d.delivery().line(), d.key().identity(), d.key().content()
                        })
                        .iterator());
    }

    private void insertRejections(List<Rejection> rejections) {
        store.bulk().insert(
                "rejection",
                List.of("input_id", "record_no", "line_no", "reason", "raw", "message"),
                () -> rejections.stream()
                        .map(r -> new Object[] {r.inputId(), r.record(), r.line(), r.reason().name(), r.raw(), r.message()})
                        .iterator());
    }

    private void insertTallies(long runNo, int bucket, Arrivals arrivals) {
        store.bulk().insert(
                "input_tally",
                List.of("run_no", "bucket", "input_id", "new_facts", "new_versions", "duplicates", "rejected", "rereads"),
                () -> arrivals.tallies().entrySet().stream()
                        .map(e -> new Object[] {
                            runNo, bucket, e.getKey(), e.getValue().newFacts, e.getValue().newVersions, e.getValue().duplicates,
                            e.getValue().rejected, e.getValue().rereads
                        })
                        .iterator());
    }

    /**
     * A feed's deliveries change with every arrival, also where no judgement does (rule 7.4): on the day of the version that counts, whichever of them that is.
     *
     * @param changed takes the groups of what arrived
     */
    private TouchedDays touched(Arrivals arrivals, Set<String> changed) {
        EventDays eventDays = new EventDays(days);
        Set<UUID> identities = new HashSet<>();
        for (Arrivals.Keyed moving : arrivals.moving()) {
            changed.add(moving.delivery().group());
            eventDays.add(moving.fact());
            if (!arrivals.known().isEmpty()) {
                identities.add(moving.key().identity());
            }
        }
        arrivals.raised().forEach(stored -> changed.add(stored.group()));
        arrivals.known().stream().filter(stored -> identities.contains(stored.key().identity())).forEach(stored -> eventDays.add(stored.fact()));
        TouchedDays touched = new TouchedDays();
        eventDays.days().forEach(touched::addOfEvents);
        return touched;
    }

    private void touch(long runNo, int bucket, Set<String> groups, Set<String> judged, TouchedDays touched) {
        store.bulk().insert(
                "touched_group",
                List.of("run_no", "bucket", "group_key", "is_judged"),
                () -> groups.stream().sorted().map(group -> new Object[] {runNo, bucket, group, judged.contains(group)}).iterator());
        touched.insert(store, runNo, bucket);
    }

    /** Every group with a fact has its row, so that what has none has no history; judging writes that of the groups it judges. */
    private void know(Set<String> groups, Set<String> known, Set<String> judged) {
        store.bulk().insert(
                "judged_group",
                List.of("group_key", "due_at"),
                () -> groups.stream()
                        .sorted()
                        .filter(group -> !known.contains(group) && !judged.contains(group))
                        .map(group -> new @Nullable Object[] {group, null})
                        .iterator());
    }
}
