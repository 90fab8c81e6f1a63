package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Events of one vendor, campaign and phone in the order of time and identity; bounds are included. */
record Timeline(List<Event> events) {
    private static final Timeline EMPTY = new Timeline(List.of());

    private static final Comparator<Event> BY_PLACE = Comparator.<Event, String>comparing(event -> event.fact.phone().group())
            .thenComparing(event -> event.fact.vendor())
            .thenComparing(event -> event.fact.campaign());

    private static final Comparator<Event> BY_PLACE_AND_TIME = BY_PLACE.thenComparing(Event.BY_TIME);

    /** The call events by vendor, campaign and phone (refinement 6.3: no campaign equals no campaign only); unreadable phones take no part. */
    static List<Timeline> ofCalls(List<Event> events) {
        List<Event> calls = new ArrayList<>(0);
        for (Event event : events) {
            if (event.kind.isCall() && event.fact.phone().isReadable()) {
                calls.add(event);
            }
        }
        calls.sort(BY_PLACE_AND_TIME);
        List<Timeline> timelines = new ArrayList<>(1);
        int from = 0;
        for (int to = 1; to <= calls.size(); to++) {
            if (to == calls.size() || BY_PLACE.compare(calls.get(from), calls.get(to)) != 0) {
                timelines.add(new Timeline(calls.subList(from, to)));
                from = to;
            }
        }
        return timelines;
    }

    /** Those of one kind. */
    Timeline only(Predicate<Event> kind) {
        List<Event> found = null;
        for (Event event : events) {
            if (kind.test(event)) {
                found = found == null ? new ArrayList<>(2) : found;
                found.add(event);
            }
        }
        return found == null ? EMPTY : new Timeline(found);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean hasWithin(Instant from, Instant to) {
        return firstWithin(from, to) != null;
    }

    @Nullable Event firstWithin(Instant from, Instant to) {
        return at(Search.first(events.size(), index -> !events.get(index).time().isBefore(from)), to);
    }

    @Nullable Event firstAfter(Instant instant, Instant to) {
        return at(Search.first(events.size(), index -> events.get(index).time().isAfter(instant)), to);
    }

    private @Nullable Event at(int index, Instant to) {
        return index < events.size() && !events.get(index).time().isAfter(to) ? events.get(index) : null;
    }
}
