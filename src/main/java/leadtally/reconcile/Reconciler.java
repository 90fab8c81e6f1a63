package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pure heart: judges groups of facts (rules 2 to 6), company by company. One stage after the other, each knowing only what the ones before found. */
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
        return new Session(rules, WantedGroups.only(groups), asOf).judge(Companies.of(facts));
    }

    /** Judges all groups of the facts, where none of them shares a link with a group elsewhere. */
    public Judgement judgeAll(Facts facts, Instant asOf) {
        return new Session(rules, WantedGroups.all(), asOf).judge(Companies.of(facts));
    }

    /** One judgement, which its companies share. */
    private static final class Session {
        private final Rules rules;
        private final WantedGroups groups;
        private final Instant asOf;
        private final RecentDay days;
        private final Causes causes;
        private final Agenda agenda;
        private final Findings findings;

        Session(Rules rules, WantedGroups groups, Instant asOf) {
            this.rules = rules;
            this.groups = groups;
            this.asOf = asOf;
            days = new RecentDay(rules.days());
            causes = new Causes(rules, groups, days);
            agenda = new Agenda(asOf, groups);
            findings = new Findings(groups, days);
        }

        Judgement judge(List<Company> companies) {
            for (Company company : companies) {
                if (company.hasAny(groups)) {
                    judge(company);
                }
            }
            return findings.judgement(causes, agenda);
        }

        private void judge(Company company) {
            List<Event> events = CountingVersions.ofEvents(company.events);
            LegacyDuplicates.mark(events);
            Submissions submissions = Submissions.of(company);
            List<Attributions.Tie> ties = Attributions.attribute(submissions.all(), events);
            TrafficClasses.assign(events);
            Register register = Register.of(events, days);
            Contacts.markBreaches(events, register);
            Outcomes.judge(submissions.all(), rules, register, asOf);

            AmbiguityReasons.find(causes, ties, submissions);
            List<Event> wanted = wanted(events);
            findReasons(new Case(rules, submissions.all(), wanted, Timeline.ofCalls(wanted), register, causes, agenda));
            findings.add(submissions, events, register);
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
        private List<Event> wanted(List<Event> events) {
            List<Event> wanted = new ArrayList<>(events.size());
            for (Event event : events) {
                if (event.duplicateOf == null && groups.has(event.group)) {
                    wanted.add(event);
                }
            }
            return wanted;
        }
    }
}
