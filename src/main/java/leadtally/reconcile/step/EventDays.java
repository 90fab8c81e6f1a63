package leadtally.reconcile.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import leadtally.lead.BusinessDays;
import leadtally.lead.Fact;
import leadtally.lead.VendorEvent;

/** The business days of events. Days begin at quarters of an hour in every zone of our time: a few of these stand for nearly all events. */
final class EventDays {
    private static final long QUARTER_SECONDS = 900;

    /** In 1973: no zone has had an offset of odd seconds or minutes since. */
    private static final long OUR_TIME = 100_000_000;

    private final BusinessDays days;
    private final Set<Long> quarters = new HashSet<>();
    private final Set<LocalDate> touched = new TreeSet<>();
    private long last = -1;

    EventDays(BusinessDays days) {
        this.days = days;
    }

    /** Adds an event's day; what is no event has none here. */
    void add(Fact fact) {
        if (fact instanceof VendorEvent event) {
            long second = event.eventTime().getEpochSecond();
            if (second < OUR_TIME) {
                touched.add(days.of(event.eventTime()));
            } else if (second / QUARTER_SECONDS != last) {
                last = second / QUARTER_SECONDS;
                quarters.add(last);
            }
        }
    }

    Set<LocalDate> days() {
        quarters.forEach(quarter -> touched.add(days.of(Instant.ofEpochSecond(quarter * QUARTER_SECONDS))));
        quarters.clear();
        last = -1;
        return touched;
    }
}
