package leadtally.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead of a vendor's answer to a push (yotel-push-leads.txt, otonistark-create-lead.txt): each lead of a bulk request, an OtoniStark primary, each
 * secondary. The answer is known by its vendor and canonical content (refinement 2.2); the lead by its place in it.
 *
 * @param answerKey SHA-256, hex, of the answer's canonical content without its wrapper
 * @param ordinal place of the lead in the answer, from 0: request order, then results beyond the request
 * @param leads how many leads the answer has
 * @param externalLeadId {@code variables.external_lead_id}, {@code ""} if absent
 * @param phone of the request, else of the result
 * @param kind what the answer says of this lead
 * @param block {@code "DND"}, {@code "BLACKLISTED"} (of this answer alone; rule 3.6 lets the newest count) or {@code ""}
 * @param leadId the vendor's id of the lead, {@code ""} if absent
 * @param instant event time of the answer: {@code requested_at}, else the lead's {@code created_at} (refinement 3.3)
 * @param requestedAt null if the answer has none
 * @param createdAt of the lead, null if absent
 * @param updatedAt of the lead, null if absent
 * @param parent the ordinal of a secondary contact's primary, -1 for all others
 * @param requestLeads how many leads the request held, -1 where the request is absent
 * @param totalsFault for a Yotel bulk answer whose totals disagree: how (rule 6, BATCH_TOTALS_DISAGREE); {@code ""} otherwise
 * @param failure for an answer that is none: why, such as {@code status 503}; {@code ""} otherwise
 * @param content canonical content of the lead's part of the answer
 */
public record AnsweredLead(
        String vendor,
        String campaign,
        String answerKey,
        int ordinal,
        int leads,
        String externalLeadId,
        Phone phone,
        AnswerKind kind,
        String block,
        String leadId,
        Instant instant,
        @Nullable Instant requestedAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        int parent,
        int requestLeads,
        String totalsFault,
        String failure,
        Content content,
        @Nullable Instant observedAt,
        String source)
        implements Fact {

    @Override
    public UUID identity() {
        return Digests.key("answer", vendor, answerKey, Integer.toString(ordinal));
    }

    /** The answer's part of the key alone is its content: an answer never has versions. */
    @Override
    public UUID contentKey() {
        return Digests.key(answerKey);
    }

    /** {@link StandIn} of the submission that this makes where the house has none; {@code ""} where an external lead id or a readable phone names it. */
    public String standIn() {
        return externalLeadId.isEmpty() && !phone.isReadable() ? StandIn.of(phone.isAbsent() ? leadId : phone.raw(), campaign, instant) : "";
    }

    @Override
    public List<String> links() {
        List<String> links = new ArrayList<>(4);
        if (!externalLeadId.isEmpty()) {
            links.add(vendor + "|" + externalLeadId);
        }
        String standIn = standIn();
        if (!standIn.isEmpty()) {
            links.add(vendor + "|" + standIn);
        }
        if (!leadId.isEmpty()) {
            links.add(vendor + "|lead|" + campaign + "|" + leadId);
        }
        if (leads > 1 && vendor.equals("otonistark")) {
            links.add(vendor + "|answer|" + answerKey);
        }
        return List.copyOf(links);
    }

    @Override
    public String namesake() {
        return StandIn.namesake(externalLeadId, group());
    }

    @Override
    public AnsweredLead seen(@Nullable Instant observedAt, String source) {
        return new AnsweredLead(
                vendor, campaign, answerKey, ordinal, leads, externalLeadId, phone, kind, block, leadId, instant, requestedAt, createdAt,
                updatedAt, parent, requestLeads, totalsFault, failure, content, observedAt, source);
    }
}
