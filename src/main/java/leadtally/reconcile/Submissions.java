package leadtally.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.lead.AnsweredLead;
import org.jspecify.annotations.Nullable;

/** All submissions: the house's, and those that answers make because the house has none (rules 3.1 to 3.6). */
final class Submissions {
    /** Rule 3.3: submitted from 24 h before to 5 min after the answer. */
    private static final Duration BEFORE = Duration.ofHours(24);

    private static final Duration AFTER = Duration.ofMinutes(5);

    private final Map<UUID, Submission> byIdentity = new LinkedHashMap<>();
    private final List<PushedLead> pushed;
    private final List<PushedLead> tied = new ArrayList<>(0);

    private Submissions(List<PushedLead> pushed) {
        this.pushed = pushed;
    }

    static Submissions of(Facts facts) {
        var submissions = new Submissions(PushedLeads.of(CountingVersions.distinct(facts.answers(), facts.keys()).values()));
        CountingVersions.ofLines(facts.submissions(), facts.keys()).forEach(versions -> submissions.add(new Submission(versions)));
        submissions.answer();
        submissions.findParents();
        return submissions;
    }

    Collection<Submission> all() {
        return byIdentity.values();
    }

    /** Every pushed lead; its submission is null where two house submissions tie. */
    List<PushedLead> pushed() {
        return pushed;
    }

    /** Pushed leads with an answer that could not choose between two house submissions (refinement 3.3). */
    List<PushedLead> tied() {
        return tied;
    }

    private void add(Submission submission) {
        byIdentity.put(submission.identity, submission);
    }

    private void answer() {
        var house = new Candidates.Index<Key>();
        byIdentity.values().forEach(submission -> house.add(Key.of(submission), submission));
        Map<PushedLead, Integer> ordinals = PushedLeads.ordinals(pushed);
        for (PushedLead lead : pushed) {
            Candidates found = lead.phone.isAbsent()
                    ? Candidates.NONE
                    : house.of(new Key(lead.vendor, lead.campaign, lead.phone.group())).latest(lead.at.minus(BEFORE), lead.at.plus(AFTER));
            if (found.isEmpty()) {
                make(lead, ordinals.get(lead));
            } else if (found.isTied()) {
                tie(lead, found);
            } else {
                found.only().attribute(lead);
            }
        }
    }

    /** A lead pushed again at the same instant, or one whose house line has another phone, is the submission of that identity (rule 3.1). */
    private void make(PushedLead lead, int ordinal) {
        byIdentity.computeIfAbsent(lead.identity(ordinal), identity -> new Submission(lead, ordinal)).attribute(lead);
    }

    /** A push without an answer that counts decides nothing, so that it cannot be ambiguous either. */
    private void tie(PushedLead lead, Candidates found) {
        if (lead.isAnswered()) {
            tied.add(lead);
            found.all().forEach(candidate -> candidate.evidence.tied = true);
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
