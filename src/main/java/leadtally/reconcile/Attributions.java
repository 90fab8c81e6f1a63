package leadtally.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import leadtally.lead.Rung;
import leadtally.lead.VendorEvent;
import leadtally.reconcile.JudgedEvent.Attribution;

/** Which submission an event is about (rule 4). An event without a campaign is compared with every campaign of its vendor (rule 3.7). */
final class Attributions {
    /** Rule 4.4: how much later than its event a submission may be, at first and at most. */
    private static final Duration AFTER = Duration.ofMinutes(5);

    private static final Duration LONGEST_AFTER = Duration.ofHours(24);

    /** @param campaign null for every campaign of the vendor */
    private record Place(String vendor, @org.jspecify.annotations.Nullable String campaign, String value) {}

    /** An event that could not choose, with the submissions of the winning instant. */
    record Tie(Event event, List<Submission> candidates) {}

    private final Candidates.Index<Place> byLink = new Candidates.Index<>();
    private final Candidates.Index<Place> byPhone = new Candidates.Index<>();
    private final List<Tie> ties = new ArrayList<>(0);

    private Attributions(Collection<Submission> submissions) {
        for (Submission submission : submissions) {
            if (!submission.linkId.isEmpty()) {
                add(byLink, submission, submission.linkId);
            }
            if (submission.phone.isReadable()) {
                add(byPhone, submission, submission.phone.group());
            }
        }
    }

    /** Attributes each event that is no duplicate; gives those that tie. */
    static List<Tie> attribute(Collection<Submission> submissions, List<Event> events) {
        var attributions = new Attributions(submissions);
        events.stream().filter(event -> event.duplicateOf == null).forEach(attributions::attribute);
        return attributions.ties;
    }

    private static void add(Candidates.Index<Place> index, Submission submission, String value) {
        index.add(new Place(submission.vendor, submission.campaign, value), submission);
        index.add(new Place(submission.vendor, null, value), submission);
    }

    private void attribute(Event event) {
        VendorEvent fact = event.fact;
        Place link = place(fact, fact.linkId());
        boolean known = !fact.linkId().isEmpty() && byLink.has(link);
        Rung rung = known ? Rung.EXTERNAL_ID : Rung.PHONE_CAMPAIGN;
        // Rule 4.2: the phone is asked only where no stored submission has the id, so that there is never a second rung to try
        Candidates all = known ? byLink.of(link) : fact.phone().isReadable() ? byPhone.of(place(fact, fact.phone().group())) : Candidates.NONE;
        Candidates chosen = choose(all, fact);
        if (chosen.isEmpty()) {
            event.attribution = Kinds.needsLead(fact) ? Attribution.UNKNOWN_LEAD : Attribution.NEEDS_NO_LEAD;
        } else if (chosen.isTied()) {
            tie(event, chosen);
        } else {
            match(event, chosen.only(), rung);
        }
    }

    private static Place place(VendorEvent fact, String value) {
        return new Place(fact.vendor(), fact.campaign().isEmpty() ? null : fact.campaign(), value);
    }

    /** Rule 4.4: the latest submitted by then, else the earliest soon after. */
    private static Candidates choose(Candidates all, VendorEvent fact) {
        var soon = fact.eventTime().plus(AFTER);
        Candidates latest = all.latest(java.time.Instant.MIN, soon);
        return latest.isEmpty() ? all.earliest(soon, fact.eventTime().plus(LONGEST_AFTER)) : latest;
    }

    private static void match(Event event, Submission submission, Rung rung) {
        event.attribution = Attribution.MATCHED;
        event.submission = submission;
        event.rung = rung;
        submission.evidence.add(event);
    }

    /** Refinement 4.4: any event raises the reason; only a created or a landline leaves its candidates ambiguous. */
    private void tie(Event event, Candidates candidates) {
        event.attribution = Attribution.AMBIGUOUS;
        ties.add(new Tie(event, candidates.all()));
        if (Kinds.isCreated(event.fact) || Kinds.isLandline(event.fact)) {
            candidates.all().forEach(candidate -> candidate.evidence.tied = true);
        }
    }
}
