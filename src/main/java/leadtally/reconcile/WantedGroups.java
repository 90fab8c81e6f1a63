package leadtally.reconcile;

import java.util.Set;

/** The groups whose results are wanted. The same one is asked for again and again: the last answer is remembered. */
final class WantedGroups {
    private final Set<String> all;
    private String last = "";
    private boolean lastWanted;

    WantedGroups(Set<String> all) {
        this.all = all;
        this.lastWanted = all.contains(last);
    }

    boolean has(String group) {
        if (!group.equals(last)) {
            last = group;
            lastWanted = all.contains(group);
        }
        return lastWanted;
    }
}
