package leadtally.reconcile.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;

/**
 * The numbers of event versions, in the order in which they are stored: an event's content and its judgement go by it, so that what is stored together lies together. Numbers that were given
 * out and not used are left out.
 */
final class EventNumbers {
    /** How many are given out at once; the sequence's increment (V13 on PostgreSQL, V11 on H2). */
    private static final int RANGE = 1_000;

    private final Store store;

    EventNumbers(Store store) {
        this.store = store;
    }

    /** The events with new numbers, in their order. */
    List<StoredFact> give(List<StoredFact> events) {
        List<StoredFact> numbered = new ArrayList<>(events.size());
        long next = 0;
        for (int i = 0; i < events.size(); i++) {
            next = i % RANGE == 0 ? nextRange() : next + 1;
            numbered.add(events.get(i).numbered(next));
        }
        return numbered;
    }

    private long nextRange() {
        return store.query("queries/intake/next_event_numbers", Map.of(), (row, i) -> row.getLong("content_no")).get(0);
    }
}
