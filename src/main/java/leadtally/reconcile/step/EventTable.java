package leadtally.reconcile.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.Columns;
import leadtally.database.RowOutput;
import leadtally.database.Store;
import leadtally.lead.Content;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.Phone;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;

/**
 * Vendor events in {@code vendor_event}: one table for the three kinds, so that summaries read one. Their contents are nine tenths of the bytes, and no figure, check or index reads one: they
 * lie apart ({@link EventContents}), and are left there when events are read.
 */
final class EventTable extends FactTable {
    private final List<String> numbered = new ArrayList<>();

    EventTable() {
        super("vendor_event", List.of(
                "kind", "event_type", "link_id", "event_time", "dnc_at", "is_legacy", "is_test_lead", "is_scheduled", "call_type",
                "call_result", "scheduled_time", "transferred_raw", "transferred_to", "key_pressed", "event_id", "activity_type",
                "source_id", "direction", "status", "traffic_type", "is_warmup", "billing_status", "amount", "amount_scale", "amount_text",
                "provider_message_id", "telnyx_id", "retry_count", "version_at", "sent_at", "delivered_at"));
        numbered.addAll(columns());
        numbered.add("content_no");
    }

    @Override
    List<StoredFact> insert(Store store, List<StoredFact> facts) {
        List<StoredFact> given = new EventNumbers(store).give(facts);
        new EventContents(store).insert(given);
        store.bulk().insert(name(), numbered, given, (stored, row) -> {
            put(stored, row);
            row.number(stored.number());
        });
        return given;
    }

    @Override
    long number(ResultSet row) throws SQLException {
        return row.getLong("content_no");
    }

    @Override
    void putContent(Fact fact, RowOutput row) throws SQLException {
        row.text("");
    }

    @Override
    boolean holds(Fact fact) {
        return fact instanceof VendorEvent;
    }

    @Override
    void putOwn(Fact fact, RowOutput row) throws SQLException {
        if (fact instanceof WebhookEvent event) {
            putKind("webhook", event, row);
            put(event, row);
            putNoActivity(row);
        } else if (fact instanceof LeadpingEvent event) {
            putKind("leadping", event, row);
            putNoCall(row);
            put(event, row);
        } else {
            LeadpingLead lead = (LeadpingLead) fact;
            putKind("leadping_lead", lead, row);
            putNoCall(row);
            put(lead, row);
        }
    }

    private static void putKind(String kind, VendorEvent event, RowOutput row) throws SQLException {
        row.text(kind);
        row.text(event.type());
        row.text(event.linkId());
        row.instant(event.eventTime());
    }

    private static void put(WebhookEvent event, RowOutput row) throws SQLException {
        row.instant(event.dncTimestamp());
        row.flag(event.legacy());
        row.flag(event.testLead());
        row.flag(event.scheduled());
        row.text(event.callType());
        row.text(event.callResult());
        row.instant(event.scheduledTime());
        put(event.transferredTo(), row);
        row.text(event.key());
    }

    /** What only webhooks have, of another event. */
    private static void putNoCall(RowOutput row) throws SQLException {
        row.instant(null);
        row.flag(false);
        row.flag(false);
        row.flag(null);
        row.text("");
        row.text("");
        row.instant(null);
        put(Phone.NONE, row);
        row.text("");
    }

    private static void put(LeadpingEvent event, RowOutput row) throws SQLException {
        BigDecimal amount = event.amount();
        row.text(event.id());
        row.text(event.activityType());
        row.text(event.sourceId());
        row.text(event.direction());
        row.text(event.status());
        row.text(event.trafficType());
        row.flag(event.warmup());
        row.text(event.billingStatus());
        row.amount(amount);
        row.value(amount == null ? null : amount.scale());
        row.text(event.amountText());
        row.text(event.providerMessageId());
        row.text(event.telnyxId());
        row.value(event.retryCount());
        row.instant(event.versionInstant());
        row.instant(event.sentAt());
        row.instant(event.deliveredAt());
    }

    private static void put(LeadpingLead lead, RowOutput row) throws SQLException {
        row.text(lead.id());
        putEmpty(3, row);
        row.text(lead.processingStatus());
        putUnbilled(row);
        row.instant(lead.versionInstant());
        row.instant(null);
        row.instant(null);
    }

    /** What only activity events and leads have, of a webhook. */
    private static void putNoActivity(RowOutput row) throws SQLException {
        putEmpty(5, row);
        putUnbilled(row);
        row.instant(null);
        row.instant(null);
        row.instant(null);
    }

    /** From the traffic type to the number of retries: what only activity events have. */
    private static void putUnbilled(RowOutput row) throws SQLException {
        row.text("");
        row.flag(false);
        row.text("");
        row.amount(null);
        row.value(null);
        putEmpty(3, row);
        row.value(null);
    }

    private static void putEmpty(int columns, RowOutput row) throws SQLException {
        for (int i = 0; i < columns; i++) {
            row.text("");
        }
    }

    @Override
    VendorEvent read(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "webhook" -> webhook(row);
            case "leadping" -> leadping(row);
            default -> leadpingLead(row);
        };
    }

    private static WebhookEvent webhook(ResultSet row) throws SQLException {
        boolean scheduled = row.getBoolean("is_scheduled");
        Boolean scheduledOrNull = row.wasNull() ? null : scheduled;
        return new WebhookEvent(
                row.getString("vendor"),
                row.getString("event_type"),
                row.getString("campaign"),
                Columns.phone(row, "phone_raw", "phone"),
                row.getString("link_id"),
                Columns.instant(row, "event_time"),
                Columns.instantOrNull(row, "dnc_at"),
                row.getBoolean("is_legacy"),
                row.getBoolean("is_test_lead"),
                scheduledOrNull,
                row.getString("call_type"),
                row.getString("call_result"),
                Columns.instantOrNull(row, "scheduled_time"),
                Columns.phone(row, "transferred_raw", "transferred_to"),
                row.getString("key_pressed"),
                Content.left(Columns.uuid(row, "content_key")),
                Columns.instantOrNull(row, "observed_at"),
                row.getString("source"));
    }

    private static LeadpingEvent leadping(ResultSet row) throws SQLException {
        return new LeadpingEvent(
                row.getString("vendor"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("activity_type"),
                row.getString("campaign"),
                row.getString("source_id"),
                row.getString("link_id"),
                Columns.phone(row, "phone_raw", "phone"),
                row.getString("direction"),
                row.getString("status"),
                row.getString("traffic_type"),
                row.getBoolean("is_warmup"),
                row.getString("billing_status"),
                Columns.amount(row, "amount", "amount_scale"),
                row.getString("amount_text"),
                row.getString("provider_message_id"),
                row.getString("telnyx_id"),
                Columns.longOrNull(row, "retry_count"),
                Columns.instant(row, "version_at"),
                Columns.instant(row, "event_time"),
                Columns.instantOrNull(row, "sent_at"),
                Columns.instantOrNull(row, "delivered_at"),
                Content.left(Columns.uuid(row, "content_key")),
                Columns.instantOrNull(row, "observed_at"),
                row.getString("source"));
    }

    private static LeadpingLead leadpingLead(ResultSet row) throws SQLException {
        return new LeadpingLead(
                row.getString("vendor"),
                row.getString("event_id"),
                row.getString("campaign"),
                Columns.phone(row, "phone_raw", "phone"),
                row.getString("status"),
                Columns.instant(row, "version_at"),
                Columns.instant(row, "event_time"),
                Content.left(Columns.uuid(row, "content_key")),
                Columns.instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
