package leadtally.reconcile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each group must be judged again though nothing new arrives (rule 8.1): the earliest end of a grace or window that is not over. */
final class Agenda {
    private final Instant asOf;
    private final WantedGroups groups;
    private final Map<String, Instant> due = new HashMap<>();

    Agenda(Instant asOf, WantedGroups groups) {
        this.asOf = asOf;
        this.groups = groups;
    }

    /** Whether a window is over, its end being no later than the as-of (rule 6.3); if not, the group is due at its end. */
    boolean isOver(String group, Instant end) {
        if (!end.isAfter(asOf)) {
            return true;
        }
        if (groups.has(group)) {
            due.merge(group, end, (one, other) -> one.isBefore(other) ? one : other);
        }
        return false;
    }

    Map<String, Instant> due() {
        return due;
    }
}
