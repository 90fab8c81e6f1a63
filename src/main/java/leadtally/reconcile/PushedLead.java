package leadtally.reconcile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Phone;
import org.jspecify.annotations.Nullable;

/** A lead that the house pushed to a vendor, by the answers that are about it: one, or all of one OtoniStark lead id (refinement 3.6). */
final class PushedLead {
    private static final Comparator<AnsweredLead> FIRST_PUSHED = Comparator.comparing(AnsweredLead::requestedAt, Order.ABSENT_LAST)
            .thenComparing(AnsweredLead::createdAt, Order.ABSENT_LAST)
            .thenComparing(AnsweredLead::instant)
            .thenComparing(Subjects.ANSWERS);

    /** Whose answer makes the submission where several could. */
    static final Comparator<PushedLead> BY_PUSH =
            Comparator.<PushedLead, Instant>comparing(lead -> lead.at).thenComparing(lead -> lead.head, FIRST_PUSHED);

    /** In the order of their requests; {@code known} are the same with their keys. */
    final List<AnsweredLead> answers;

    final List<KnownFact> known;

    final AnsweredLead head;
    final String vendor;
    final String campaign;
    final String externalLeadId;
    final Phone phone;
    final String group;

    /** The least source of its answers. */
    final String source;

    /** Submitted-at, and the instant that rule 3.3 compares: the earliest {@code requested_at}, else the earliest {@code created_at}. */
    final Instant at;

    @Nullable Submission submission;

    PushedLead(List<KnownFact> unordered) {
        known = unordered.stream().sorted(Comparator.comparing(PushedLead::lead, FIRST_PUSHED)).toList();
        answers = known.stream().map(PushedLead::lead).toList();
        head = answers.get(0);
        vendor = head.vendor();
        campaign = head.campaign();
        externalLeadId = answers.stream().map(AnsweredLead::externalLeadId).filter(id -> !id.isEmpty()).findFirst().orElse("");
        KnownFact named = known.stream().filter(answer -> answer.fact().phone().isReadable()).findFirst().orElse(known.get(0));
        phone = named.fact().phone();
        group = named.group();
        source = CountingVersions.leastSource(known);
        Instant requested = head.requestedAt();
        Instant created = answers.stream().map(AnsweredLead::createdAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        at = requested != null ? requested : created != null ? created : head.instant();
    }

    private static AnsweredLead lead(KnownFact known) {
        return (AnsweredLead) known.fact();
    }

    /** The external lead id, else the phone (rule 3.1); a lead with neither is known by the vendor's id. */
    String idOrPhone() {
        if (!externalLeadId.isEmpty()) {
            return externalLeadId;
        }
        return phone.isAbsent() ? head.leadId() : phone.identity();
    }

    UUID identity(int ordinal) {
        return Submission.identity(vendor, campaign, idOrPhone(), at, ordinal);
    }

    /** Whether one of its answers counts (rule 3.4). */
    boolean isAnswered() {
        return answers.stream().anyMatch(Evidence::isAnswer);
    }
}
