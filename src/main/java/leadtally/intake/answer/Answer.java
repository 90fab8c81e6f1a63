package leadtally.intake.answer;

import static leadtally.lead.RejectionReason.NO_CAMPAIGN;
import static leadtally.lead.RejectionReason.NO_TIME;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.CanonicalJson;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.Members;
import leadtally.intake.json.Members.Kind;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.Times;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a push: its leads leave one by one, each as a delivery or a rejection.
 *
 * @param object the answer without its wrapper: what it is known by (refinement 2.2)
 * @param phoneMember name of the member that holds a lead's phone
 * @param requestedAt null if it has none that can be read
 * @param observedAt the wrapper's {@code received_at}, else {@code requested_at} (rule 2.5)
 * @param requestLeads how many leads the request held, -1 without request
 * @param totalsFault how a bulk answer's totals disagree, else {@code ""}
 */
public record Answer(
        String vendor,
        String campaign,
        JsonObject object,
        String phoneMember,
        @Nullable Instant requestedAt,
        @Nullable Instant observedAt,
        int requestLeads,
        String totalsFault) {
    private static final Members MEMBERS = new Members(
            Map.of(
                    "phone", Kind.PHONE, "phone_number", Kind.PHONE, "requested_at", Kind.INSTANT, "created_at", Kind.INSTANT, "updated_at", Kind.INSTANT),
            true);

    /**
     * Gives the leads to the outlet, in order.
     *
     * @param verdicts one for each lead
     */
    public void leave(List<AskedLead> leads, List<Verdict> verdicts, IntakeSettings settings, RecordOutlet outlet) throws IOException {
        var reading = new Members.Reading(text -> settings.phone(vendor, campaign, text), settings.zone(vendor));
        Times times = new Times(settings.zone(vendor), outlet);
        CanonicalJson canonical = new CanonicalJson(MEMBERS);
        String key = Digests.sha256Hex(canonical.of(object, reading).text());
        Instant primaryCreatedAt = null;
        for (int i = 0; i < leads.size(); i++) {
            AskedLead lead = leads.get(i);
            JsonObject result = lead.result();
            Instant createdAt = result == null ? null : times.read(result, "created_at");
            if (lead.parent() < 0) {
                primaryCreatedAt = createdAt;
            }
            Instant instant = requestedAt != null ? requestedAt : createdAt != null ? createdAt : primaryCreatedAt;
            if (campaign.isEmpty()) {
                outlet.reject(NO_CAMPAIGN, "no campaign_id");
            } else if (instant == null) {
                outlet.reject(NO_TIME, "neither requested_at nor created_at is a time that can be read");
            } else {
                Instant updatedAt = result == null ? null : times.read(result, "updated_at");
                outlet.deliver(new AnsweredLead(
                        vendor, campaign, key, i, leads.size(), externalLeadId(lead), settings.phone(vendor, campaign, lead.text(phoneMember)),
                        verdicts.get(i).kind(), verdicts.get(i).block(), lead.resultText("id"), instant, requestedAt, createdAt, updatedAt,
                        lead.parent(), requestLeads, totalsFault, verdicts.get(i).failure(),
                        canonical.of(lead.part(), reading), observedAt, outlet.source()));
            }
        }
    }

    /** {@code variables.external_lead_id} of the request, else of the result (rule 3.6). */
    private static String externalLeadId(AskedLead lead) {
        String asked = idIn(lead.request());
        return asked.isEmpty() ? idIn(lead.result()) : asked;
    }

    private static String idIn(@Nullable JsonObject lead) {
        JsonObject variables = lead == null ? null : lead.object("variables");
        return variables == null ? "" : variables.text("external_lead_id");
    }
}
