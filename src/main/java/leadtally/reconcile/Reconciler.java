package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The pure heart: judges groups of facts (rules 2 to 6). One stage after the other, each knowing only what the ones before found. */
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
        List<Event> events = CountingVersions.ofEvents(facts);
        LegacyDuplicates.mark(events);
        Submissions submissions = Submissions.of(facts);
        List<Attributions.Tie> ties = Attributions.attribute(submissions.all(), events);
        TrafficClasses.assign(events);
        Register register = Register.of(events, rules.days());
        Contacts.markBreaches(events, register);
        Outcomes.judge(submissions.all(), rules, register, asOf);

        var causes = new Causes(rules, groups);
        var agenda = new Agenda(asOf, groups);
        AmbiguityReasons.find(causes, ties, submissions);
        findReasons(new Case(rules, submissions.all(), wanted(events, groups), register, causes, agenda));
        return new Findings(rules, groups).judgement(submissions, events, register, causes, agenda);
    }

    private static void findReasons(Case known) {
        LifecycleReasons.find(known);
        ContentReasons.find(known);
        DncReasons.find(known);
        LandlineReasons.find(known);
        OptOutReasons.find(known);
        CallReasons.find(known);
        CallSpanReasons.find(known);
        CallbackReasons.find(known);
        BillingReasons.find(known);
    }

    /** A legacy duplicate takes part in nothing but feeds (refinement 2.2). */
    private static List<Event> wanted(List<Event> events, Set<String> groups) {
        return events.stream().filter(event -> event.duplicateOf == null && groups.contains(event.group)).toList();
    }
}
