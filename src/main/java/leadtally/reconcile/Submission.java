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

    final List<AnsweredLead> answers = new ArrayList<>(0);
    final Evidence evidence = new Evidence();
    @Nullable ParentLead parent;
    Traffic traffic;
    Verdict verdict = Verdict.NONE;

    /** @param versions least first; the last one counts */
    Submission(List<SubmissionLine> versions) {
        SubmissionLine line = versions.get(versions.size() - 1);
        identity = line.identity();
        ordinal = 0;
        group = line.group();
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
        changed = versions.stream()
                .anyMatch(version -> !version.phone().group().equals(line.phone().group()) || version.test() != line.test());
        traffic = line.test() ? Traffic.TEST : Traffic.REAL;
    }

    /** The submission that an answer makes, since the house has none (rule 3.3). */
    Submission(PushedLead lead, int ordinal) {
        this.ordinal = ordinal;
        identity = lead.identity(ordinal);
        group = lead.group;
        vendor = lead.vendor;
        campaign = lead.campaign;
        externalLeadId = lead.externalLeadId;
        phone = lead.phone;
        submittedAt = lead.at;
        idOrPhone = lead.idOrPhone();
        linkId = lead.externalLeadId;
        source = CountingVersions.leastSource(lead.answers);
        fromAnswer = true;
        ownVendorLeadId = "";
        ownParentLeadId = "";
        changed = false;
        traffic = Traffic.REAL;
    }

    void attribute(PushedLead lead) {
        lead.submission = this;
        answers.addAll(lead.answers);
        lead.answers.forEach(evidence::add);
        if (fromAnswer) {
            String least = CountingVersions.leastSource(lead.answers);
            source = Order.BYTES.compare(least, source) < 0 ? least : source;
        }
    }

    /** Its own, else the id of its earliest accepting answer (refinement 5). */
    String vendorLeadId() {
        if (!ownVendorLeadId.isEmpty()) {
            return ownVendorLeadId;
        }
        return answers.stream()
                .filter(answer -> answer.kind() == leadtally.lead.AnswerKind.ACCEPTED && !answer.leadId().isEmpty())
                .min(Comparator.comparing(Deed::of))
                .map(AnsweredLead::leadId)
                .orElse("");
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
