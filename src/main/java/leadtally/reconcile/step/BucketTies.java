package leadtally.reconcile.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import leadtally.database.Store;

/** What ties the groups of a bucket to one another and to groups elsewhere. */
final class BucketTies {
    private final Set<String> here;
    private final Map<String, Set<UUID>> linksOf = new HashMap<>();
    private final Map<UUID, Set<String>> groupsOf = new HashMap<>();
    private final Map<UUID, Place> arrivals = new HashMap<>();

    /** A record of an input file. */
    record Place(long inputId, long record) {}

    private BucketTies(Set<String> here) {
        this.here = here;
    }

    /**
     * Reads them.
     *
     * @param here all groups of the bucket
     */
    static BucketTies of(Store store, Set<String> here) {
        BucketTies ties = new BucketTies(here);
        FactStore.eachSlice(here, slice -> store.stream(
                "queries/intake/ties_of_groups", Map.of("groups", FactStore.array("varchar", slice)), row -> {
                    UUID link = row.getObject("link", UUID.class);
                    ties.linksOf.computeIfAbsent(row.getString("group_key"), group -> new HashSet<>(2)).add(link);
                    ties.arrivals.put(link, new Place(row.getLong("input_id"), row.getLong("record_no")));
                }));
        FactStore.eachSlice(ties.arrivals.keySet(), slice -> store.stream(
                "queries/intake/tied_groups_of_links",
                Map.of("links", FactStore.array("uuid", slice)),
                row -> ties.groupsOf
                        .computeIfAbsent(row.getObject("link", UUID.class), link -> new HashSet<>(2))
                        .add(row.getString("group_key"))));
        return ties;
    }

    /** Where each shared identity or id came first in the night that tied it. */
    Map<UUID, Place> arrivals() {
        return arrivals;
    }

    /** The groups that can be judged from this bucket's facts alone: those given, unless something ties them to a group elsewhere, and all that they are tied to. */
    Set<String> judgedHere(Set<String> changed) {
        Set<String> judged = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String group : changed) {
            if (!linksOf.containsKey(group)) {
                if (here.contains(group)) {
                    judged.add(group);
                }
            } else if (seen.add(group)) {
                Set<String> company = companyOf(group);
                seen.addAll(company);
                if (here.containsAll(company)) {
                    judged.addAll(company);
                }
            }
        }
        return judged;
    }

    /** All groups that a chain of ties leads to, as far as this bucket knows the chain. */
    private Set<String> companyOf(String group) {
        Set<String> company = new HashSet<>(Set.of(group));
        Deque<String> next = new ArrayDeque<>(company);
        while (!next.isEmpty()) {
            for (UUID link : linksOf.getOrDefault(next.remove(), Set.of())) {
                for (String other : groupsOf.getOrDefault(link, Set.of())) {
                    if (company.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return company;
    }
}
