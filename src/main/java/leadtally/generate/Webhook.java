package leadtally.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One event of the two webhook documents: fixed envelope, members of its own. An empty external id or phone is left out. */
final class Webhook {

    static final String DNC = "dnc.created";
    static final String CREATED = "campaign.lead_created";
    static final String LANDLINE = "lead.landline_detected";
    static final String INITIATED = "lead.call_initiated";
    static final String RECEIVED = "lead.call_received";
    static final String SCHEDULED = "lead.call_scheduled";
    static final String ENDED = "lead.call_ended";
    static final String TRANSFERRED = "lead.call_transferred";
    static final String KEY = "lead.call_key_pressed";

    final String type;
    final String campaign;
    final String phone;
    final String externalId;
    final Instant time;
    private String shownPhone;
    private final List<String> names = new ArrayList<>(4);
    private final List<Object> values = new ArrayList<>(4);

    Webhook(String type, String campaign, String phone, String externalId, Instant time) {
        this.type = type;
        this.campaign = campaign;
        this.phone = phone;
        this.shownPhone = phone;
        this.externalId = externalId;
        this.time = time;
    }

    static Webhook about(PlannedLead lead, String type, Instant time) {
        return new Webhook(type, lead.campaign(), lead.phone(), lead.externalId(), time);
    }

    Webhook with(String name, Object value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** Writes the phone as a custom payload does that was fed with what people typed. */
    Webhook showing(String text) {
        shownPhone = text;
        return this;
    }

    /** The body, its members starting from number {@code turn}. */
    String json(int turn) {
        Members metadata = new Members().put("apiVersion", "2026-02-09").put("eventType", type).put("campaignId", campaign)
                .put("eventTime", Stamp.utc(time));
        Members data = new Members();
        if (!phone.isEmpty()) {
            data.put("phone", shownPhone);
        }
        if (!externalId.isEmpty()) {
            data.put("externalLeadId", externalId);
        }
        for (int i = 0; i < names.size(); i++) {
            data.put(names.get(i), values.get(i));
        }
        return new Members().raw("metadata", metadata.json(turn)).raw("data", data.json(turn)).json(turn);
    }

    /** The flat legacy form of a {@code dnc.created}: no campaign, no event time, a time without zone. */
    String legacyJson(int turn) {
        Members data = new Members().put("phoneNumber", phone).put("dncTimestamp", Stamp.bareMicros(time));
        if (!externalId.isEmpty()) {
            data.put("externalLeadId", externalId);
        }
        return new Members().put("apiVersion", "2021-08-23").put("type", type).raw("data", data.json(turn)).json(turn);
    }

    /** A body in the receiver's wrapper. */
    static String wrapped(String body, Instant receivedAt) {
        String seal = "t=" + receivedAt.toEpochMilli() + ",v2=" + Long.toHexString(body.hashCode() & 0xffffffffL);
        return new Members().put("received_at", Stamp.utc(receivedAt))
                .raw("headers", new Members().put("content-type", "application/json").put("aktify-signature", seal).json())
                .raw("body", body).json();
    }
}
