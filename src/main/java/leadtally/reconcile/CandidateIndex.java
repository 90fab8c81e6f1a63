package leadtally.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Submissions by vendor, campaign and what else an event or answer names, in order of submitted-at; one sorted list, since most phones have one or two. */
final class CandidateIndex {
    private final Function<Submission, String> value;
    private final boolean anyCampaign;
    private final List<Submission> sorted;

    private CandidateIndex(Collection<Submission> submissions, Function<Submission, String> value, boolean anyCampaign) {
        this.value = value;
        this.anyCampaign = anyCampaign;
        this.sorted = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            if (!value.apply(submission).isEmpty()) {
                sorted.add(submission);
            }
        }
        if (sorted.size() > 1) {
            Comparator<Submission> order = (one, other) -> compare(one, other.vendor, other.campaign, value.apply(other));
            sorted.sort(order.thenComparing(Submission.BY_TIME));
        }
    }

    /** By the id that events name them by; those without any are not there. */
    static CandidateIndex byLink(Collection<Submission> submissions) {
        return new CandidateIndex(submissions, submission -> submission.linkId, false);
    }

    /** By phone, unreadable ones by their text. */
    static CandidateIndex byPhone(Collection<Submission> submissions) {
        return new CandidateIndex(submissions, submission -> submission.phone.group(), false);
    }

    /** The same, every campaign of a vendor being one. */
    CandidateIndex ofAnyCampaign() {
        return new CandidateIndex(sorted, value, true);
    }

    Candidates of(String vendor, String campaign, String named) {
        int from = Search.first(sorted.size(), index -> compare(sorted.get(index), vendor, campaign, named) >= 0);
        int to = from;
        if (from < sorted.size() && compare(sorted.get(from), vendor, campaign, named) == 0) {
            to = Search.first(sorted.size(), index -> compare(sorted.get(index), vendor, campaign, named) > 0);
        }
        return from == to ? Candidates.NONE : new Candidates(sorted.subList(from, to));
    }

    private int compare(Submission submission, String vendor, String campaign, String named) {
        int byVendor = submission.vendor.compareTo(vendor);
        if (byVendor != 0) {
            return byVendor;
        }
        int byValue = value.apply(submission).compareTo(named);
        return byValue != 0 || anyCampaign ? byValue : submission.campaign.compareTo(campaign);
    }
}
