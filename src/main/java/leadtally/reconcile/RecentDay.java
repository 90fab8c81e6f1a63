package leadtally.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import leadtally.lead.BusinessDays;

/** Business days of instants that come one after the other, most of them of the same day: the day found last is remembered with its bounds. */
final class RecentDay {
    private static final long SECONDS = 86_400;

    private final ZoneId zone;
    private LocalDate day = LocalDate.EPOCH;

    /** Instants from the one second to before the other are of the day: none at first. */
    private long from;
    private long to;

    RecentDay(BusinessDays days) {
        this.zone = days.zone();
    }

    LocalDate of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < from || second >= to) {
            find(instant);
        }
        return day;
    }

    /** The zone's offset holds from one change to the next, and a day there from midnight to midnight. */
    private void find(Instant instant) {
        ZoneRules rules = zone.getRules();
        ZoneOffset offset = rules.getOffset(instant);
        day = LocalDate.ofInstant(instant, offset);
        from = day.toEpochDay() * SECONDS - offset.getTotalSeconds();
        to = from + SECONDS;
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? from : Math.max(from, before.toEpochSecond());
        to = after == null ? to : Math.min(to, after.toEpochSecond());
    }
}
