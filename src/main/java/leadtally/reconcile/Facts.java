package leadtally.reconcile;

import java.util.List;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Fact;
import leadtally.lead.SubmissionLine;
import leadtally.lead.VendorEvent;

/**
 * Facts in any order: all versions, each (identity, content) once, with the greatest observed instant and the least source of its deliveries. To judge some
 * groups rightly, the facts hold all of their facts, all facts of the groups that share a link with them, and all facts of the groups that share a link
 * with those (a submission's class depends on every event attributed to it).
 */
public record Facts(List<SubmissionLine> submissions, List<AnsweredLead> answers, List<VendorEvent> events) {
    public static Facts of(Iterable<? extends Fact> all) {
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
        return new Facts(List.copyOf(submissions), List.copyOf(answers), List.copyOf(events));
    }
}
