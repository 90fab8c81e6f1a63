package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import leadtally.database.Store;
import leadtally.intake.Rejection;
import leadtally.lead.Digests;

/** What pulls and table queries delivered or gave up before, in table {@code fetched}: given again by a repeated query, it counts as nothing (rule 2.6). */
final class Fetched {
    private final Store store;

    Fetched(Store store) {
        this.store = store;
    }

    /** Tells which of the deliveries were made before. */
    void tell(List<Arrivals.Keyed> deliveries, Arrivals arrivals) {
        Set<UUID> keys = new TreeSet<>();
        deliveries.stream().map(Arrivals.Keyed::fetchKey).filter(Objects::nonNull).forEach(keys::add);
        known(keys).forEach(arrivals::knowsFetched);
    }

    /** The rejections that count, tallied: those of files, and of fetched records each the first time. */
    List<Rejection> firstOf(List<Rejection> rejections, Arrivals arrivals) {
        Set<UUID> keys = new TreeSet<>();
        rejections.stream().filter(Fetched::isFetched).forEach(rejection -> keys.add(key(rejection)));
        Set<UUID> before = known(keys);
        List<Rejection> first = new ArrayList<>();
        for (Rejection rejection : rejections) {
            Arrivals.Tally tally = arrivals.tally(rejection.inputId());
            if (isFetched(rejection) && !before.add(key(rejection))) {
                tally.rereads++;
            } else {
                tally.rejected++;
                first.add(rejection);
            }
        }
        return first;
    }

    void insert(Arrivals arrivals, List<Rejection> rejections) {
        Map<UUID, Object[]> rows = new LinkedHashMap<>();
        arrivals.fetched().forEach((key, d) -> rows.put(key, new Object[] {key, d.delivery().inputId(), d.delivery().record()}));
        rejections.stream().filter(Fetched::isFetched).forEach(r -> rows.put(key(r), new Object[] {key(r), r.inputId(), r.record()}));
        store.bulk().insert("fetched", List.of("known_by", "input_id", "record_no"), () -> rows.values().iterator());
    }

    private Set<UUID> known(Set<UUID> keys) {
        Set<UUID> known = new HashSet<>();
        FactStore.eachSlice(keys, slice -> store.stream(
                "queries/pull/fetched_before", Map.of("keys", FactStore.array("uuid", slice)), row -> known.add(row.getObject("known_by", UUID.class))));
        return known;
    }

    private static boolean isFetched(Rejection rejection) {
        return !rejection.knownBy().isEmpty();
    }

    private static UUID key(Rejection rejection) {
        return Digests.key(rejection.knownBy());
    }
}
