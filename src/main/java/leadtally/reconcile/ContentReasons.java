package leadtally.reconcile;

import static leadtally.lead.Reason.SAME_EVENT_DIFFERENT_CONTENT;

import java.util.ArrayList;
import java.util.List;

/** SAME_EVENT_DIFFERENT_CONTENT: one row per identity of a webhook that came with several contents (rule 2.2), which stand side by side. */
final class ContentReasons {
    private ContentReasons() {}

    static void find(Case known) {
        List<Event> events = known.events();
        int from = 0;
        for (int to = 1; to <= events.size(); to++) {
            if (to == events.size() || !events.get(from).key.identity().equals(events.get(to).key.identity())) {
                if (to - from > 1) {
                    find(known, new ArrayList<>(events.subList(from, to)));
                }
                from = to;
            }
        }
    }

    private static void find(Case known, List<Event> contents) {
        contents.sort(Event.BY_TIME);
        known.causes().ofContents(SAME_EVENT_DIFFERENT_CONTENT, contents, contents.size() + " contents");
    }
}
