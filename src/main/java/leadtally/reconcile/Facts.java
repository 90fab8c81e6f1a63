package leadtally.reconcile;

import java.util.List;
import java.util.function.Function;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Fact;
import leadtally.lead.SubmissionLine;
import leadtally.lead.VendorEvent;

/**
 * Facts in any order: all versions, each (identity, content) once, with the greatest observed instant and the least source of its deliveries. To judge some
 * groups rightly, the facts hold all of their facts, all facts of the groups that share a link with them, and all facts of the groups that share a link
 * with those (a submission's class depends on every event attributed to it).
 */
public record Facts(List<SubmissionLine> submissions, List<AnsweredLead> answers, List<VendorEvent> events, Function<Fact, EventKey> keys, Function<Fact, String> groups) {
    public static Facts of(Iterable<? extends Fact> all) {
        return of(all, EventKey::of, Fact::group);
    }

    /**
     * Facts whose keys are known already: to digest each of them again would take longer than to judge it.
     *
     * @param keys of each of these very objects
     * @param groups under which they are stored
     */
    public static Facts of(Iterable<? extends Fact> all, Function<Fact, EventKey> keys, Function<Fact, String> groups) {
        var submissions = new java.util.ArrayList<SubmissionLine>();
        var answers = new java.util.ArrayList<AnsweredLead>();
        var events = new java.util.ArrayList<VendorEvent>();
        for (Fact fact : all) {
            if (fact instanceof SubmissionLine line) {
                submissions.add(line);
            } else if (fact instanceof AnsweredLead lead) {
                answers.add(lead);
            } else if (fact instanceof VendorEvent event) {
                events.add(event);
            }
        }
        return new Facts(List.copyOf(submissions), List.copyOf(answers), List.copyOf(events), keys, groups);
    }
}
