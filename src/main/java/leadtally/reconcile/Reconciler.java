package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pure heart: judges groups of facts (rules 3 to 6). */
public final class Reconciler {
    private final Rules rules;

    public Reconciler(Rules rules) {
        this.rules = rules;
    }

    /**
     * Judges the groups named, from facts that hold at least what {@link Facts} asks for.
     *
     * @param groups whose results are wanted; other groups' facts are evidence only
     * @param asOf decides only who is late (rule 8.3); never hides a fact
     */
    public Judgement judge(Facts facts, Set<String> groups, Instant asOf) {
        return new Judgement(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
