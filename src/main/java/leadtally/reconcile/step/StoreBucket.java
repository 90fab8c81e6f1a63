package leadtally.reconcile.step;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.intake.Delivery;
import leadtally.intake.Rejection;
import leadtally.lead.BusinessDays;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.VendorEvent;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Stores one bucket's deliveries and rejections, and notes which groups and days they touch. Call it inside the bucket's transaction. */
public final class StoreBucket {
    private final Store store;
    private final FactStore facts;
    private final BusinessDays days;

    public StoreBucket(Store store, BusinessDays days) {
        this.store = store;
        this.facts = new FactStore(store);
        this.days = days;
    }

    public void store(long runNo, int bucket, List<Delivery> deliveries, List<Rejection> rejections) {
        List<Arrivals.Keyed> ordered = deliveries.stream()
                .sorted(Comparator.comparingLong(Delivery::inputId).thenComparingLong(Delivery::record))
                .map(Arrivals.Keyed::of)
                .toList();
        Arrivals arrivals = new Arrivals();
        tellWhatIsKnown(arrivals, ordered);
        Fetched fetched = new Fetched(store);
        fetched.tell(ordered, arrivals);
        arrivals.take(ordered);
        List<Rejection> rejected = fetched.firstOf(rejections, arrivals);

        insertFacts(arrivals);
        markRedelivered(arrivals.raised());
        insertRepeats(arrivals.repeats());
        insertRejections(rejected);
        fetched.insert(arrivals, rejected);
        insertTallies(runNo, bucket, arrivals);
        insertLinks(arrivals);
        touch(runNo, bucket, arrivals);
    }

    private void tellWhatIsKnown(Arrivals arrivals, List<Arrivals.Keyed> deliveries) {
        for (FactTable table : FactStore.TABLES) {
            Set<UUID> identities = deliveries.stream()
                    .filter(delivery -> table.holds(delivery.fact()))
                    .map(delivery -> delivery.key().identity())
                    .collect(Collectors.toCollection(TreeSet::new));
            facts.versionsOf(table, identities, arrivals::knows);
            if (table.name().equals("vendor_event")) {
                facts.purgedOf(identities, arrivals::knowsPurged);
            }
        }
        Set<String> legacyGroups = deliveries.stream()
                .map(Arrivals.Keyed::fact)
                .filter(Arrivals::isLegacy)
                .map(Fact::group)
                .collect(Collectors.toCollection(TreeSet::new));
        facts.dncCreatedOf(legacyGroups, arrivals::knowsOptOut);
    }

    private void insertFacts(Arrivals arrivals) {
        Comparator<StoredFact> byKey =
                Comparator.<StoredFact, UUID>comparing(stored -> stored.key().identity()).thenComparing(stored -> stored.key().content());
        for (FactTable table : FactStore.TABLES) {
            facts.insert(table, arrivals.added().stream().filter(stored -> table.holds(stored.fact())).sorted(byKey).toList());
        }
    }

    private void markRedelivered(Collection<StoredFact> raised) {
        for (FactTable table : FactStore.TABLES) {
            SqlParameterSource[] rows = raised.stream()
                    .filter(stored -> table.holds(stored.fact()))
                    .map(stored -> new MapSqlParameterSource()
                            .addValue("identity", stored.key().identity())
                            .addValue("content_key", stored.key().content())
                            .addValue("observed_at", Store.at(stored.fact().observedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
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

    private record Link(UUID link, String group) {}

    private void insertLinks(Arrivals arrivals) {
        Set<Link> links = new LinkedHashSet<>();
        for (StoredFact stored : arrivals.added()) {
            stored.fact().links().forEach(link -> links.add(new Link(Digests.key(link), stored.fact().group())));
        }
        arrivals.identitiesAcrossGroups().forEach((identity, groups) -> groups.forEach(group -> links.add(new Link(identity, group))));
        Set<String> groups = links.stream().map(Link::group).collect(Collectors.toCollection(TreeSet::new));
        Set<Link> stored = new HashSet<>();
        FactStore.eachSlice(groups, slice -> store.stream(
                "queries/intake/links_of_groups",
                Map.of("groups", FactStore.array("varchar", slice)),
                row -> stored.add(new Link(row.getObject("link", UUID.class), row.getString("group_key")))));
        links.removeAll(stored);
        store.bulk().insert(
                "group_link",
                List.of("link", "group_key"),
                () -> links.stream().map(link -> new Object[] {link.link(), link.group()}).iterator());
    }

    private void touch(long runNo, int bucket, Arrivals arrivals) {
        Set<String> groups = new TreeSet<>();
        arrivals.moving().forEach(delivery -> groups.add(delivery.fact().group()));
        store.bulk().insert(
                "touched_group",
                List.of("run_no", "bucket", "group_key"),
                () -> groups.stream().map(group -> new Object[] {runNo, bucket, group}).iterator());
        // A feed's deliveries change with every arrival, also where no judgement does (rule 7.4): on the day of the version that counts, whichever of them that is.
        Set<LocalDate> touched = new TreeSet<>();
        Set<UUID> identities = arrivals.moving().stream().map(delivery -> delivery.key().identity()).collect(Collectors.toSet());
        Stream<Fact> versions = arrivals.known().stream().filter(stored -> identities.contains(stored.key().identity())).map(StoredFact::fact);
        Stream.concat(arrivals.moving().stream().map(Arrivals.Keyed::fact), versions).forEach(fact -> {
            if (fact instanceof VendorEvent event) {
                touched.add(days.of(event.eventTime()));
            }
        });
        store.bulk().insert(
                "touched_day",
                List.of("run_no", "bucket", "business_day"),
                () -> touched.stream().map(day -> new Object[] {runNo, bucket, day}).iterator());
    }
}
