package leadtally.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.AnsweredLead;

/** From answered leads to the leads that were pushed (refinement 3.6), each with its ordinal among equal identities of its request (rule 3.1). */
final class PushedLeads {
    private static final String OTONISTARK = "otonistark";

    private record LeadId(String vendor, String campaign, String id) {}

    /** What equal identities of one request have in common. */
    private record Place(String vendor, String campaign, String idOrPhone, Instant at, String answerKey) {
        static Place of(PushedLead lead) {
            return new Place(lead.vendor, lead.campaign, lead.idOrPhone(), lead.at, lead.head.answerKey());
        }
    }

    private PushedLeads() {}

    static List<PushedLead> of(List<KnownFact> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var leads = new ArrayList<PushedLead>(answers.size());
        var byId = new LinkedHashMap<LeadId, List<KnownFact>>();
        for (KnownFact known : answers) {
            AnsweredLead answer = (AnsweredLead) known.fact();
            if (answer.vendor().equals(OTONISTARK) && !answer.leadId().isEmpty()) {
                var id = new LeadId(answer.vendor(), answer.campaign(), answer.leadId());
                byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(known);
            } else {
                leads.add(new PushedLead(List.of(known)));
            }
        }
        byId.values().forEach(of -> leads.add(new PushedLead(of)));
        leads.sort(PushedLead.BY_PUSH);
        return leads;
    }

    /** Attributed ones count too, so that a house line that comes late renames no other submission. */
    static Map<PushedLead, Integer> ordinals(List<PushedLead> leads) {
        var places = new HashMap<Place, List<PushedLead>>();
        for (PushedLead lead : leads) {
            places.computeIfAbsent(Place.of(lead), key -> new ArrayList<>(1)).add(lead);
        }
        var ordinals = new HashMap<PushedLead, Integer>();
        for (List<PushedLead> equal : places.values()) {
            equal.sort(Comparator.comparingInt(lead -> lead.head.ordinal()));
            for (int i = 0; i < equal.size(); i++) {
                ordinals.put(equal.get(i), i);
            }
        }
        return ordinals;
    }
}
