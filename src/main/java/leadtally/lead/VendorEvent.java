package leadtally.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact that a vendor reported of itself: a webhook, a Leadping activity event, or a Leadping lead. */
public sealed interface VendorEvent extends Fact permits WebhookEvent, LeadpingEvent, LeadpingLead {
    /**
     * What feeds and summaries call it: a webhook's event type; a Leadping event's activity type (timelineType), else its event type; {@code leadping-lead} for a
     * Leadping lead. Raw, unknown ones too.
     */
    String type();

    /** The lead id that the event names: a webhook's external lead id, Leadping's lead id; {@code ""} if none. */
    String linkId();

    /** Rules 2.2 and 3.7; to the microsecond. */
    Instant eventTime();

    @Override
    VendorEvent seen(@Nullable Instant observedAt, String source);
}
