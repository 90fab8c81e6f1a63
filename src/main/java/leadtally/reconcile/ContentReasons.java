package leadtally.reconcile;

import static leadtally.lead.Reason.SAME_EVENT_DIFFERENT_CONTENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import leadtally.lead.WebhookEvent;

/** SAME_EVENT_DIFFERENT_CONTENT: one row per identity of a webhook that came with several contents (rule 2.2). */
final class ContentReasons {
    private ContentReasons() {}

    static void find(Case known) {
        var byIdentity = new LinkedHashMap<UUID, List<Event>>();
        for (Event event : known.events()) {
            if (event.fact instanceof WebhookEvent) {
                byIdentity.computeIfAbsent(event.key.identity(), identity -> new ArrayList<>(1)).add(event);
            }
        }
        for (List<Event> contents : byIdentity.values()) {
            if (contents.size() > 1) {
                contents.sort(Event.BY_TIME);
                List<String> shared = Subjects.shared((WebhookEvent) contents.get(0).fact);
                known.causes().ofContents(SAME_EVENT_DIFFERENT_CONTENT, contents, shared, contents.size() + " contents");
            }
        }
    }
}
