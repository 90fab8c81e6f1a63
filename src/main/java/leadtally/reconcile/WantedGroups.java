package leadtally.reconcile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups whose results are wanted. The same one is asked for again and again: the last answer is remembered. */
final class WantedGroups {
    private final @Nullable Set<String> some;
    private String last = "";
    private boolean lastWanted;

    private WantedGroups(@Nullable Set<String> some) {
        this.some = some;
    }

    static WantedGroups all() {
        return new WantedGroups(null);
    }

    static WantedGroups only(Set<String> groups) {
        return new WantedGroups(groups);
    }

    boolean has(String group) {
        if (some == null) {
            return true;
        }
        if (!group.equals(last)) {
            last = group;
            lastWanted = some.contains(group);
        }
        return lastWanted;
    }
}
