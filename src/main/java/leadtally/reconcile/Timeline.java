package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one kind, vendor, campaign and phone in the order of time and identity; bounds are included. */
record Timeline(List<Event> events) {
    static final Timeline EMPTY = new Timeline(List.of());

    static Timeline sorted(List<Event> unsorted) {
        return new Timeline(unsorted.stream().sorted(Event.BY_TIME).toList());
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
