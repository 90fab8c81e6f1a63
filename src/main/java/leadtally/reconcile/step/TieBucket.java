package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import leadtally.database.Store;
import leadtally.intake.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Finds which groups tonight's facts tie together, with one another or with stored ones, before any of them is stored (rule 8.1). Call it inside the partition's transaction, with
 * all ties of a key.
 */
public final class TieBucket {
    private final Store store;
    private final boolean first;

    /**
     * @param first whether the store has no fact yet
     */
    public TieBucket(Store store, boolean first) {
        this.store = store;
        this.first = first;
    }

    /** What shares a key: the groups, mostly one, and the first arrival, which only an identity needs. */
    private static final class Shared {
        private final String group;
        private final boolean isIdentity;
        private @Nullable Set<String> more;
        private @Nullable Set<String> stored;
        private long inputId;
        private long record;

        private Shared(Tie tie) {
            this.group = tie.group();
            this.isIdentity = tie.isIdentity();
            this.inputId = tie.inputId();
            this.record = tie.record();
        }

        private void add(Tie tie) {
            if (tie.inputId() < inputId || tie.inputId() == inputId && tie.record() < record) {
                inputId = tie.inputId();
                record = tie.record();
            }
            if (!tie.group().equals(group)) {
                more = with(more, tie.group());
            }
        }

        private static Set<String> with(@Nullable Set<String> groups, String group) {
            Set<String> all = groups == null ? new TreeSet<>() : groups;
            all.add(group);
            return all;
        }

        private boolean isTied() {
            return more != null || stored != null && !stored.equals(Set.of(group));
        }

        /** The groups of tonight that were not known to have the key. */
        private Set<String> added() {
            if (more == null && stored == null) {
                return Set.of(group);
            }
            Set<String> added = all();
            added.removeAll(stored == null ? Set.of() : stored);
            return added;
        }

        private Set<String> all() {
            Set<String> all = new TreeSet<>();
            all.add(group);
            all.addAll(more == null ? Set.of() : more);
            all.addAll(stored == null ? Set.of() : stored);
            return all;
        }
    }

    /** Notes them; gives for groups of facts without a phone the phone's group that they share an id with, the least if several do. */
    public Map<String, String> tie(Iterable<Tie> ties) {
        Map<UUID, Shared> byKey = new HashMap<>();
        for (Tie tie : ties) {
            Shared shared = byKey.get(tie.key());
            if (shared == null) {
                byKey.put(tie.key(), new Shared(tie));
            } else {
                shared.add(tie);
            }
        }
        if (!first) {
            addStored("queries/intake/groups_of_links", "links", "link", keys(byKey, false), byKey);
            addStored("queries/intake/groups_of_identities", "identities", "identity", keys(byKey, true), byKey);
        }
        insertLinks(byKey);
        List<UUID> tied = new ArrayList<>();
        byKey.forEach((key, shared) -> {
            if (shared.isTied()) {
                tied.add(key);
            }
        });
        Collections.sort(tied);
        insertTied(tied, byKey);
        return phonesBeside(tied, byKey);
    }

    /** In the order in which an index has them: neighbours are looked up, and stored, one after the other. */
    private static List<UUID> keys(Map<UUID, Shared> byKey, boolean ofIdentities) {
        List<UUID> keys = new ArrayList<>();
        byKey.forEach((key, shared) -> {
            if (shared.isIdentity == ofIdentities) {
                keys.add(key);
            }
        });
        return KeyOrder.of(keys, KeyOrder::of);
    }

    private static Map<String, String> phonesBeside(List<UUID> tied, Map<UUID, Shared> byKey) {
        Map<String, String> phones = new HashMap<>();
        for (UUID link : tied) {
            Shared shared = byKey.get(link);
            String without = "!" + link;
            if (!shared.isIdentity && shared.all().contains(without)) {
                shared.all().stream().filter(group -> !group.startsWith("!")).findFirst().ifPresent(phone -> phones.put(without, phone));
            }
        }
        return phones;
    }

    private void addStored(String query, String parameter, String column, Collection<UUID> keys, Map<UUID, Shared> byKey) {
        FactStore.eachSlice(keys, slice -> store.stream(
                query,
                Map.of(parameter, FactStore.array("uuid", slice)),
                row -> {
                    Shared shared = byKey.get(row.getObject(column, UUID.class));
                    shared.stored = Shared.with(shared.stored, row.getString("group_key"));
                }));
    }

    private void insertLinks(Map<UUID, Shared> byKey) {
        List<Object[]> rows = new ArrayList<>();
        keys(byKey, false).forEach(link -> byKey.get(link).added().forEach(group -> rows.add(new Object[] {link, group})));
        store.bulk().insert("group_link", List.of("link", "group_key"), rows);
    }

    private void insertTied(List<UUID> tied, Map<UUID, Shared> byKey) {
        Map<UUID, Set<String>> known = new HashMap<>();
        FactStore.eachSlice(tied, slice -> store.stream(
                "queries/intake/tied_groups_of_links",
                Map.of("links", FactStore.array("uuid", slice)),
                row -> known.computeIfAbsent(row.getObject("link", UUID.class), key -> new HashSet<>()).add(row.getString("group_key"))));
        List<Object[]> rows = new ArrayList<>();
        for (UUID key : tied) {
            Shared shared = byKey.get(key);
            for (String group : shared.all()) {
                if (!known.getOrDefault(key, Set.of()).contains(group)) {
                    rows.add(new Object[] {key, group, shared.inputId, shared.record});
                }
            }
        }
        store.bulk().insert("tied_group", List.of("link", "group_key", "input_id", "record_no"), rows);
    }
}
