package leadtally.reconcile;

import java.util.UUID;
import leadtally.lead.Fact;

/** The key of a stored fact: its identity and its content. In their order, versions of one identity are side by side. */
public record EventKey(UUID identity, UUID content) implements Comparable<EventKey> {
    public static EventKey of(Fact fact) {
        return new EventKey(fact.identity(), fact.contentKey());
    }

    @Override
    public int compareTo(EventKey other) {
        int byIdentity = identity.compareTo(other.identity);
        return byIdentity != 0 ? byIdentity : content.compareTo(other.content);
    }
}
