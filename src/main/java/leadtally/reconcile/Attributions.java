package leadtally.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadtally.lead.Rung;
import leadtally.lead.VendorEvent;
import leadtally.reconcile.JudgedEvent.Attribution;
import org.jspecify.annotations.Nullable;

/** Which submission an event is about (rule 4). An event without a campaign is compared with every campaign of its vendor (rule 3.7). */
final class Attributions {
    /** Rule 4.4: how much later than its event a submission may be, at first and at most. */
    private static final Duration AFTER = Duration.ofMinutes(5);

    private static final Duration LONGEST_AFTER = Duration.ofHours(24);

    /** An event that could not choose, with the submissions of the winning instant. */
    record Tie(Event event, Candidates candidates) {}

    /** Submissions of one instant that tie, by the first of them. */
    private record Run(CandidateIndex index, Submission first) {}

    private final CandidateIndex byLink;
    private final CandidateIndex byPhone;
    private @Nullable CandidateIndex byLinkAlone;
    private @Nullable CandidateIndex byPhoneAlone;
    private final List<Tie> ties = new ArrayList<>(0);
    private Set<Run> tied = Set.of();

    private Attributions(Collection<Submission> submissions) {
        byLink = CandidateIndex.byLink(submissions);
        byPhone = CandidateIndex.byPhone(submissions);
    }

    /** Attributes each event that is no duplicate; gives those that tie. */
    static List<Tie> attribute(Collection<Submission> submissions, List<Event> events) {
        var attributions = new Attributions(submissions);
        for (Event event : events) {
            if (event.duplicateOf == null) {
                attributions.attribute(event);
            }
        }
        return attributions.ties;
    }

    private void attribute(Event event) {
        VendorEvent fact = event.fact;
        boolean alone = fact.campaign().isEmpty();
        CandidateIndex links = alone ? byLinkAlone() : byLink;
        Candidates named = fact.linkId().isEmpty() ? Candidates.NONE : links.of(fact.vendor(), fact.campaign(), fact.linkId());
        if (!named.isEmpty()) {
            attribute(event, links, named, Rung.EXTERNAL_ID);
        } else if (fact.phone().isReadable()) {
            // Rule 4.2: the phone is asked only where no stored submission has the id, so that there is never a second rung to try
            CandidateIndex phones = alone ? byPhoneAlone() : byPhone;
            attribute(event, phones, phones.of(fact.vendor(), fact.campaign(), fact.phone().group()), Rung.PHONE_CAMPAIGN);
        } else {
            leave(event);
        }
    }

    private void attribute(Event event, CandidateIndex index, Candidates all, Rung rung) {
        Candidates chosen = all.isEmpty() ? all : choose(all, event.time());
        if (chosen.isEmpty()) {
            leave(event);
        } else if (chosen.isTied()) {
            tie(event, index, chosen);
        } else {
            match(event, chosen.first(), rung);
        }
    }

    private CandidateIndex byLinkAlone() {
        byLinkAlone = byLinkAlone == null ? byLink.ofAnyCampaign() : byLinkAlone;
        return byLinkAlone;
    }

    private CandidateIndex byPhoneAlone() {
        byPhoneAlone = byPhoneAlone == null ? byPhone.ofAnyCampaign() : byPhoneAlone;
        return byPhoneAlone;
    }

    /** Rule 4.4: the latest submitted by then, else the earliest soon after. */
    private static Candidates choose(Candidates all, Instant at) {
        Instant soon = at.plus(AFTER);
        Candidates latest = all.latest(Instant.MIN, soon);
        return latest.isEmpty() ? all.earliest(soon, at.plus(LONGEST_AFTER)) : latest;
    }

    private static void leave(Event event) {
        event.attribution = event.kind.needsLead() ? Attribution.UNKNOWN_LEAD : Attribution.NEEDS_NO_LEAD;
    }

    private static void match(Event event, Submission submission, Rung rung) {
        event.attribution = Attribution.MATCHED;
        event.submission = submission;
        event.rung = rung;
        submission.evidence.add(event);
    }

    /** Refinement 4.4: any event raises the reason; only a created or a landline leaves its candidates ambiguous. Each run is walked once, however many events tie there. */
    private void tie(Event event, CandidateIndex index, Candidates candidates) {
        event.attribution = Attribution.AMBIGUOUS;
        ties.add(new Tie(event, candidates));
        if (event.kind == Kind.CREATED || event.kind == Kind.LANDLINE) {
            tied = tied.isEmpty() ? new HashSet<>() : tied;
            if (tied.add(new Run(index, candidates.first()))) {
                candidates.all().forEach(candidate -> candidate.evidence.tied = true);
            }
        }
    }
}
