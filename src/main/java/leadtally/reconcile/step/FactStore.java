package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import leadtally.database.Store;
import leadtally.lead.Fact;
import leadtally.reconcile.EventKey;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads and writes facts. Lists of keys travel as arrays that are joined to, a slice at a time: {@code = any(?)} takes H2 ten times as long. */
final class FactStore {
    static final List<FactTable> TABLES = List.of(new SubmissionTable(), new AnswerTable(), new EventTable());

    private static final int SLICE = 2_000;

    private final Store store;

    FactStore(Store store) {
        this.store = store;
    }

    /** The facts by their tables, in their order. */
    static Map<FactTable, List<StoredFact>> byTable(Collection<StoredFact> facts) {
        Map<FactTable, List<StoredFact>> byTable = new LinkedHashMap<>();
        TABLES.forEach(table -> byTable.put(table, new ArrayList<>()));
        for (StoredFact fact : facts) {
            byTable.get(tableOf(fact.fact())).add(fact);
        }
        return byTable;
    }

    private static FactTable tableOf(Fact fact) {
        for (FactTable table : TABLES) {
            if (table.holds(fact)) {
                return table;
            }
        }
        throw new IllegalArgumentException("no table holds a " + fact.getClass().getSimpleName() + "; add one to FactStore");
    }

    /** Every stored version of the identities, of one table. */
    void versionsOf(FactTable table, Collection<UUID> identities, Consumer<StoredFact> to) {
        eachSlice(identities, slice -> read(
                table, "queries/intake/" + table.name() + "_of_identities", Map.of("identities", array("uuid", slice)), to));
    }

    /** The versions of the identities that were purged. */
    void purgedOf(Collection<UUID> identities, Consumer<EventKey> to) {
        eachSlice(identities, slice -> store.stream(
                "queries/purge/events_purged", Map.of("identities", array("uuid", slice)),
                row -> to.accept(new EventKey(row.getObject("identity", UUID.class), row.getObject("content_key", UUID.class)))));
    }

    /** All facts of the groups. */
    void factsOf(Collection<String> groups, Consumer<StoredFact> to) {
        eachSlice(groups, slice -> {
            Map<String, ?> parameters = Map.of("groups", array("varchar", slice));
            for (FactTable table : TABLES) {
                read(table, "queries/reconcile/" + table.name() + "_of_groups", parameters, to);
            }
        });
    }

    /** The facts as they are stored, with the numbers of those that have one. */
    List<StoredFact> insert(FactTable table, List<StoredFact> facts) {
        return facts.isEmpty() ? facts : table.insert(store, facts);
    }

    static <K> void eachSlice(Collection<K> keys, Consumer<List<K>> work) {
        List<K> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += SLICE) {
            work.accept(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
    }

    static SqlArrayValue array(String type, Collection<?> keys) {
        return new SqlArrayValue(type, keys.toArray());
    }

    private void read(FactTable table, String query, Map<String, ?> parameters, Consumer<StoredFact> to) {
        store.stream(query, parameters, (RowCallbackHandler) row -> to.accept(table.readStored(row)));
    }
}
