package leadtally.reconcile;

/**
 * The event that decided a submission's outcome, with the feed that it came in (rule 7.4).
 *
 * @param campaign {@code ""} where the event names none
 * @param type what its feed is called: the webhook's event type
 */
public record DecidingEvent(EventKey key, String vendor, String campaign, String type) {
    static DecidingEvent of(Event event) {
        return new DecidingEvent(event.key, event.fact.vendor(), event.fact.campaign(), event.fact.type());
    }
}
