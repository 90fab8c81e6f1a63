package leadtally.bench.data;

/** One webhook body, as in the vendor's documents. */
final class WebhookLine implements Outbox.Line {
    private final JsonObject metadata = new JsonObject();
    private final JsonObject data = new JsonObject();

    /** Begins a webhook of a lead's campaign; its {@link #data()} has the phone and, where the vendor repeats it, the external id. */
    WebhookLine begin(Lead lead, String type, long time) {
        metadata.clear();
        metadata.string("apiVersion", "2026-02-09").string("eventType", type).string("campaignId", lead.campaignId()).instant("eventTime", time);
        data.clear();
        data.phone("phone", lead.phone());
        if (lead.toldId()) {
            data.number("externalLeadId", "L", lead.index(), 9);
        }
        return this;
    }

    JsonObject data() {
        return data;
    }

    @Override
    public void writeTo(Text out, int turn) {
        if (turn == 0) {
            out.add("{\"metadata\":");
            metadata.writeTo(out, 0);
            out.add(",\"data\":");
            data.writeTo(out, 0);
        } else {
            out.add("{\"data\":");
            data.writeTo(out, turn);
            out.add(",\"metadata\":");
            metadata.writeTo(out, turn);
        }
        out.add("}\n");
    }
}
