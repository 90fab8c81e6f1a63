package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.Content;
import leadtally.reconcile.Cause;
import leadtally.reconcile.EventKey;

/**
 * The contents of vendor events, in table {@code event_content}, which the event's row names by number: new ones are added at its end. Stored ones are fetched for the few events that a rule
 * asks the content of: where several contents of one identity compete (rules 2.1, 2.2), and for the printed id of a webhook's discrepancy (rule 6.1).
 */
final class EventContents {
    private final Store store;

    EventContents(Store store) {
        this.store = store;
    }

    /** Inserts the contents of new events, in the order of their numbers. */
    void insert(List<StoredFact> events) {
        store.bulk().insert("event_content", List.of("content_no", "content"), events, (event, row) -> {
            row.number(event.number());
            row.content(event.fact().content());
        });
    }

    /** Fetches what was left in the store of identities that have several contents among the facts. */
    void fetchCompeting(Collection<StoredFact> facts) {
        if (facts.stream().noneMatch(EventContents::isLeft)) {
            return;
        }
        Set<UUID> seen = new HashSet<>();
        Set<UUID> competing = new HashSet<>();
        facts.stream().map(fact -> fact.key().identity()).filter(identity -> !seen.add(identity)).forEach(competing::add);
        fetch(facts.stream().filter(fact -> isLeft(fact) && competing.contains(fact.key().identity())).toList());
    }

    /** Fetches what was left in the store of contents that are part of their causes' identities. */
    void fetchSubjects(Collection<Cause> causes, Collection<StoredFact> facts) {
        Set<Content> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        causes.stream().map(Cause::content).filter(content -> content != null && content.isLeft()).forEach(asked::add);
        if (!asked.isEmpty()) {
            fetch(facts.stream().filter(fact -> asked.contains(fact.fact().content())).toList());
        }
    }

    private static boolean isLeft(StoredFact fact) {
        return fact.fact().content().isLeft();
    }

    private void fetch(List<StoredFact> left) {
        Map<EventKey, List<Content>> wanted = new HashMap<>();
        left.forEach(fact -> wanted.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(fact.fact().content()));
        Set<UUID> identities = new TreeSet<>();
        left.forEach(fact -> identities.add(fact.key().identity()));
        FactStore.eachSlice(identities, slice -> store.stream("queries/reconcile/event_contents", Map.of("identities", FactStore.array("uuid", slice)), row -> {
            EventKey key = new EventKey(Columns.uuid(row, "identity"), Columns.uuid(row, "content_key"));
            Content stored = Columns.content(row, "content_apart", "content");
            wanted.getOrDefault(key, List.of()).forEach(content -> content.fetch(stored));
        }));
    }
}
