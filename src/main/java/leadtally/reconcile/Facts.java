package leadtally.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import leadtally.lead.Fact;

/**
 * Facts in any order: all versions, each (identity, content) once, with the greatest observed instant and the least source of its deliveries. To judge some
 * groups rightly, the facts hold all of their facts, all facts of the groups that share a link with them, and all facts of the groups that share a link
 * with those (a submission's class depends on every event attributed to it).
 */
public record Facts(Collection<? extends KnownFact> all) {
    record Keyed(Fact fact, EventKey key, String group) implements KnownFact {
        Keyed(Fact fact) {
            this(fact, EventKey.of(fact), fact.group());
        }
    }

    /** Facts of which nothing is known yet: each is digested. */
    public static Facts of(Iterable<? extends Fact> facts) {
        List<KnownFact> known = new ArrayList<>();
        facts.forEach(fact -> known.add(new Keyed(fact)));
        return new Facts(known);
    }
}
