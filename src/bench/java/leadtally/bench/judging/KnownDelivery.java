package leadtally.bench.judging;

import leadtally.intake.Delivery;
import leadtally.lead.Fact;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.KnownFact;

/** A fact as the intake leaves it, with its key. */
record KnownDelivery(Fact fact, EventKey key, String group) implements KnownFact {
    static KnownDelivery of(Delivery delivery) {
        return new KnownDelivery(delivery.fact(), new EventKey(delivery.identity(), delivery.content()), delivery.group());
    }
}
