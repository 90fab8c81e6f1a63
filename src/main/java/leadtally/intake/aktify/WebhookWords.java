package leadtally.intake.aktify;

import java.util.Map;
import java.util.Set;
import leadtally.intake.json.JsonObject;
import leadtally.intake.record.RecordOutlet;

/** What the two webhook documents know; all else is kept and told (rule 2.3). */
final class WebhookWords {
    private static final Set<String> TYPES = Set.of(
            "dnc.created", "campaign.lead_created", "lead.landline_detected", "lead.call_initiated", "lead.call_received", "lead.call_scheduled",
            "lead.call_ended", "lead.call_transferred", "lead.call_key_pressed");
    private static final Set<String> ENVELOPE = Set.of("metadata", "data", "apiVersion", "type");
    private static final Set<String> METADATA = Set.of("apiVersion", "eventType", "campaignId", "eventTime");
    private static final Set<String> DATA = Set.of(
            "phone", "externalLeadId", "isScheduled", "scheduledTime", "callType", "callResult", "transferredTo", "keypressNumber", "dncTimestamp",
            "firstName", "lastName", "isTestLead", "lineType");
    private static final Set<String> CALL_TYPES = Set.of("inbound", "scheduled", "unscheduled");
    private static final Map<String, Set<String>> VALUES = Map.of(
            "callResult", Set.of("transfer", "dnc", "reschedule", "no_response"),
            "keypressNumber", Set.of("1", "2", "9"),
            "lineType", Set.of("landline", "fixed line"));

    private WebhookWords() {}

    static void tellUnknown(String type, JsonObject envelope, JsonObject metadata, JsonObject data, RecordOutlet outlet) {
        if (!TYPES.contains(type)) {
            outlet.unknown("event type", type);
            return;
        }
        members(envelope, ENVELOPE, "", outlet);
        members(metadata, METADATA, "metadata.", outlet);
        members(data, DATA, "data.", outlet);
        VALUES.forEach((name, known) -> value(data, name, known, outlet));
        value(data, "callType", type.equals("lead.call_transferred") ? Set.of("inbound", "outbound", "unknown") : CALL_TYPES, outlet);
    }

    private static void members(JsonObject object, Set<String> known, String prefix, RecordOutlet outlet) {
        for (String name : object.besides(known)) {
            outlet.unknown("member", prefix + name);
        }
    }

    private static void value(JsonObject data, String name, Set<String> known, RecordOutlet outlet) {
        String value = data.text(name);
        if (!value.isEmpty() && !known.contains(value)) {
            outlet.unknown(name, value);
        }
    }
}
