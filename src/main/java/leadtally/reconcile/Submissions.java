package leadtally.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import leadtally.lead.AnsweredLead;
import org.jspecify.annotations.Nullable;

/** All submissions: the house's, and those that answers make because the house has none (rules 3.1 to 3.6). */
final class Submissions {
    /** Rule 3.3: submitted from 24 h before to 5 min after the answer. */
    private static final Duration BEFORE = Duration.ofHours(24);

    private static final Duration AFTER = Duration.ofMinutes(5);

    private final List<Submission> all;
    private final List<PushedLead> pushed;
    private final List<PushedLead> tied = new ArrayList<>(0);

    private Submissions(List<Submission> house, List<PushedLead> pushed) {
        this.all = house;
        this.pushed = pushed;
    }

    static Submissions of(Company company) {
        List<PushedLead> pushed = PushedLeads.of(CountingVersions.distinct(company.answers));
        var submissions = new Submissions(CountingVersions.ofLines(company.lines), pushed);
        if (!pushed.isEmpty()) {
            submissions.answer();
            submissions.findParents();
        }
        return submissions;
    }

    List<Submission> all() {
        return all;
    }

    /** Every pushed lead; its submission is null where two house submissions tie. */
    List<PushedLead> pushed() {
        return pushed;
    }

    /** Pushed leads with an answer that could not choose between two house submissions (refinement 3.3). */
    List<PushedLead> tied() {
        return tied;
    }

    private void answer() {
        CandidateIndex house = CandidateIndex.byPhone(all);
        Map<UUID, Submission> byIdentity = new HashMap<>();
        all.forEach(submission -> byIdentity.put(submission.identity, submission));
        Map<PushedLead, Integer> ordinals = PushedLeads.ordinals(pushed);
        Set<Submission> tiedFirst = new HashSet<>(0);
        for (PushedLead lead : pushed) {
            Candidates found = lead.phone.isAbsent()
                    ? Candidates.NONE
                    : house.of(lead.vendor, lead.campaign, lead.phone.group()).latest(lead.at.minus(BEFORE), lead.at.plus(AFTER));
            if (found.isEmpty()) {
                make(lead, ordinals.get(lead), byIdentity);
            } else if (found.isTied()) {
                tie(lead, found, tiedFirst);
            } else {
                found.first().attribute(lead);
            }
        }
    }

    /** A lead pushed again at the same instant, or one whose house line has another phone, is the submission of that identity (rule 3.1). */
    private void make(PushedLead lead, int ordinal, Map<UUID, Submission> byIdentity) {
        UUID identity = lead.identity(ordinal);
        Submission known = byIdentity.get(identity);
        if (known == null) {
            known = new Submission(lead, ordinal, identity);
            byIdentity.put(identity, known);
            all.add(known);
        }
        known.attribute(lead);
    }

    /** A push without an answer that counts decides nothing, so that it cannot be ambiguous either. Submissions of one instant are walked once, by the first. */
    private void tie(PushedLead lead, Candidates found, Set<Submission> tiedFirst) {
        if (lead.isAnswered()) {
            tied.add(lead);
            if (tiedFirst.add(found.first())) {
                found.all().forEach(candidate -> candidate.evidence.tied = true);
            }
        }
    }

    private record Place(String answerKey, int ordinal) {}

    private record Primary(PushedLead lead, AnsweredLead answer) {}

    /** Rule 3.2: a secondary contact's parent is the primary of the same answer. */
    private void findParents() {
        var primaries = new HashMap<Place, Primary>();
        for (PushedLead lead : pushed) {
            lead.answers.forEach(answer -> primaries.put(new Place(answer.answerKey(), answer.ordinal()), new Primary(lead, answer)));
        }
        for (PushedLead lead : pushed) {
            for (AnsweredLead answer : lead.answers) {
                Primary primary = answer.parent() < 0 ? null : primaries.get(new Place(answer.answerKey(), answer.parent()));
                setParent(lead.submission, primary);
            }
        }
    }

    private static void setParent(@Nullable Submission submission, @Nullable Primary primary) {
        if (submission != null && primary != null && submission.parent == null && primary.lead.submission != submission) {
            submission.parent = new ParentLead(primary.answer, primary.lead.submission);
        }
    }
}
