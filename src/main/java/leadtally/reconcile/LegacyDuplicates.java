package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * A legacy {@code dnc.created} (facts.md: no campaign) is a duplicate delivery of a {@code dnc.created} that has a campaign and the same phone and
 * dncTimestamp, of several of that with the least campaign (refinement 2.2).
 */
final class LegacyDuplicates {
    private static final Comparator<Event> LEAST = Comparator.<Event, String>comparing(event -> event.fact.campaign(), Order.BYTES)
            .thenComparing(Event.BY_TIME);

    private record Opening(String vendor, String phone, String lead, Instant dncTimestamp) {}

    private LegacyDuplicates() {}

    static void mark(List<Event> events) {
        Map<Opening, Event> originals = null;
        for (Event event : events) {
            WebhookEvent webhook = dncCreated(event);
            if (webhook != null && webhook.campaign().isEmpty()) {
                originals = originals == null ? originals(events) : originals;
                Event original = originals.get(opening(webhook));
                if (original != null) {
                    event.duplicateOf = original.key;
                    original.source = Order.BYTES.compare(event.source, original.source) < 0 ? event.source : original.source;
                }
            }
        }
    }

    private static Map<Opening, Event> originals(List<Event> events) {
        var originals = new HashMap<Opening, Event>();
        for (Event event : events) {
            WebhookEvent webhook = dncCreated(event);
            if (webhook != null && !webhook.campaign().isEmpty()) {
                originals.merge(opening(webhook), event, (one, other) -> LEAST.compare(one, other) <= 0 ? one : other);
            }
        }
        return originals;
    }

    /** Null for what takes no part: a phone that is absent says nothing of being the same. */
    private static @Nullable WebhookEvent dncCreated(Event event) {
        WebhookEvent webhook = event.webhook(Kind.DNC_CREATED);
        return webhook == null || webhook.dncTimestamp() == null || webhook.phone().isAbsent() ? null : webhook;
    }

    private static Opening opening(WebhookEvent webhook) {
        // What is written in a phone's place says nothing of being the same, unless it is of one lead (refinement 1.4).
        String lead = webhook.phone().isReadable() ? "" : webhook.linkId();
        return new Opening(webhook.vendor(), webhook.phone().group(), lead, Objects.requireNonNull(webhook.dncTimestamp()));
    }
}
