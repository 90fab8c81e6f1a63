package leadtally.reconcile.step;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leadtally.database.Store;

/** Groups that share a link with others (rule 8.1). */
final class LinkedGroups {
    private final Store store;

    LinkedGroups(Store store) {
        this.store = store;
    }

    /** The groups, and all that share a link with one of them. */
    Set<String> with(Collection<String> groups) {
        Set<String> all = new TreeSet<>(groups);
        FactStore.eachSlice(groups, slice -> store.stream(
                "queries/reconcile/linked_groups",
                Map.of("groups", FactStore.array("varchar", slice)),
                row -> all.add(row.getString("group_key"))));
        return all;
    }

    /** What {@link leadtally.reconcile.Facts} asks for: the groups, those linked to them, and those linked to these. */
    Set<String> evidenceFor(Collection<String> groups) {
        Set<String> near = with(groups);
        if (near.size() == groups.size()) {
            return near;
        }
        return with(near);
    }
}
