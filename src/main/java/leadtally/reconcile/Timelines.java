package leadtally.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Events of one kind by vendor, campaign and phone (refinement 6.3: no campaign equals no campaign only); unreadable phones take no part. */
final class Timelines {
    private final Map<Key, Timeline> byKey = new HashMap<>();

    static Timelines of(List<Event> events, Predicate<Event> kind) {
        var unsorted = new HashMap<Key, List<Event>>();
        for (Event event : events) {
            if (event.fact.phone().isReadable() && kind.test(event)) {
                unsorted.computeIfAbsent(Key.of(event.fact), key -> new ArrayList<>(1)).add(event);
            }
        }
        var timelines = new Timelines();
        unsorted.forEach((key, list) -> timelines.byKey.put(key, Timeline.sorted(list)));
        return timelines;
    }

    Collection<Timeline> all() {
        return byKey.values();
    }

    /** The one that the event would be in if it were of this kind. */
    Timeline beside(Event event) {
        return byKey.getOrDefault(Key.of(event.fact), Timeline.EMPTY);
    }
}
