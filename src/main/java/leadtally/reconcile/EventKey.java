package leadtally.reconcile;

import java.util.UUID;
import leadtally.lead.Fact;

/** The key of a stored fact: its identity and its content. */
public record EventKey(UUID identity, UUID content) {
    public static EventKey of(Fact fact) {
        return new EventKey(fact.identity(), fact.contentKey());
    }
}
