package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Digests;
import leadtally.lead.Phone;
import leadtally.lead.SubmissionLine;
import leadtally.lead.Traffic;
import org.jspecify.annotations.Nullable;

/** A submission (rule 3.1) with what the judgement attributes to it, one stage after the other. Lives as long as one judgement. */
final class Submission {
    /** Refinement 5: siblings by (submitted-at, external lead id). */
    static final Comparator<Submission> BY_TIME = Comparator.<Submission, Instant>comparing(submission -> submission.submittedAt)
            .thenComparing(submission -> submission.externalLeadId, Order.BYTES)
            .thenComparing(Submission::subject, Order.PARTS);

    final UUID identity;
    final int ordinal;
    final String group;
    final String vendor;
    final String campaign;
    final String externalLeadId;
    final Phone phone;
    final Instant submittedAt;

    /** The external lead id, else the phone: the third part of the identity. */
    final String idOrPhone;

    /** What a vendor's event names it by (rule 3.7), {@code ""} if nothing. */
    final String linkId;

    /** The least source that delivered it. */
    String source;

    final boolean fromAnswer;
    final String ownVendorLeadId;
    final String ownParentLeadId;

    /** Whether two versions differ in phone or is_test (rule 3.1). */
    final boolean changed;

    final Evidence evidence = new Evidence();
    @Nullable ParentLead parent;
    Traffic traffic;

    /** Submitted-at + grace: known when outcomes are judged, like the verdict. */
    Instant deadlineAt = Instant.MAX;

    Verdict verdict = Verdict.NONE;

    /** @param versions least first; the last one counts */
    Submission(List<KnownFact> versions) {
        KnownFact counting = versions.get(versions.size() - 1);
        SubmissionLine line = (SubmissionLine) counting.fact();
        identity = counting.key().identity();
        ordinal = 0;
        group = counting.group();
        vendor = line.vendor();
        campaign = line.campaign();
        externalLeadId = line.externalLeadId();
        phone = line.phone();
        submittedAt = line.submittedAt();
        idOrPhone = line.idOrPhone();
        linkId = line.linkId();
        source = CountingVersions.leastSource(versions);
        fromAnswer = false;
        ownVendorLeadId = line.vendorLeadId();
        ownParentLeadId = line.parentLeadId();
        changed = versions.size() > 1 && versions.stream().anyMatch(version -> differs((SubmissionLine) version.fact(), line));
        traffic = line.test() ? Traffic.TEST : Traffic.REAL;
    }

    /** The submission that an answer makes, since the house has none (rule 3.3). */
    Submission(PushedLead lead, int ordinal, UUID identity) {
        this.ordinal = ordinal;
        this.identity = identity;
        group = lead.group;
        vendor = lead.vendor;
        campaign = lead.campaign;
        externalLeadId = lead.externalLeadId;
        phone = lead.phone;
        submittedAt = lead.at;
        idOrPhone = lead.idOrPhone();
        linkId = lead.externalLeadId;
        source = lead.source;
        fromAnswer = true;
        ownVendorLeadId = "";
        ownParentLeadId = "";
        changed = false;
        traffic = Traffic.REAL;
    }

    private static boolean differs(SubmissionLine one, SubmissionLine other) {
        return !one.phone().group().equals(other.phone().group()) || one.test() != other.test();
    }

    void attribute(PushedLead lead) {
        lead.submission = this;
        lead.answers.forEach(evidence::add);
        if (fromAnswer) {
            source = Order.BYTES.compare(lead.source, source) < 0 ? lead.source : source;
        }
    }

    /** Its own, else the id of its earliest accepting answer (refinement 5). */
    String vendorLeadId() {
        AnsweredLead named = ownVendorLeadId.isEmpty() ? evidence.firstNamed() : null;
        return named == null ? ownVendorLeadId : named.leadId();
    }

    /** Its own, else its parent's external lead id, else vendor lead id (refinement 5). */
    String parentLeadId() {
        return !ownParentLeadId.isEmpty() || parent == null ? ownParentLeadId : parent.id();
    }

    /** The identity's parts; the ordinal only where it tells something apart. */
    List<String> subject() {
        var parts = new ArrayList<>(List.of(vendor, campaign, idOrPhone, CanonicalTime.micros(submittedAt)));
        if (ordinal != 0) {
            parts.add(Integer.toString(ordinal));
        }
        return parts;
    }

    static UUID identity(String vendor, String campaign, String idOrPhone, Instant submittedAt, int ordinal) {
        String at = CanonicalTime.micros(submittedAt);
        return ordinal == 0
                ? Digests.key("submission", vendor, campaign, idOrPhone, at)
                : Digests.key("submission", vendor, campaign, idOrPhone, at, Integer.toString(ordinal));
    }
}
