package leadtally.reconcile.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import leadtally.database.Columns;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.Phone;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Vendor events in {@code vendor_event}: one table for the three kinds, so that summaries read one. */
final class EventTable extends FactTable {
    EventTable() {
        super("vendor_event", List.of(
                "kind", "event_type", "link_id", "event_time", "dnc_at", "is_legacy", "is_test_lead", "is_scheduled", "call_type",
                "call_result", "scheduled_time", "transferred_raw", "transferred_to", "key_pressed", "event_id", "activity_type",
                "source_id", "direction", "status", "traffic_type", "is_warmup", "billing_status", "amount", "amount_scale", "amount_text",
                "provider_message_id", "telnyx_id", "retry_count", "version_at", "sent_at", "delivered_at"));
    }

    @Override
    boolean holds(Fact fact) {
        return fact instanceof VendorEvent;
    }

    @Override
    List<@Nullable Object> own(Fact fact) {
        if (fact instanceof WebhookEvent event) {
            Phone to = event.transferredTo();
            return Arrays.asList(
                    "webhook", event.type(), event.linkId(), event.eventTime(), event.dncTimestamp(), event.legacy(), event.testLead(),
                    event.scheduled(), event.callType(), event.callResult(), event.scheduledTime(), to.raw(),
                    to.number() == null ? null : to.number().e164(), event.key(), "", "", "", "", "", "", false, "", null, null, "", "", "",
                    null, null, null, null);
        }
        if (fact instanceof LeadpingEvent event) {
            BigDecimal amount = event.amount();
            return Arrays.asList(
                    "leadping", event.type(), event.linkId(), event.eventTime(), null, false, false, null, "", "", null, "", null, "",
                    event.id(), event.activityType(), event.sourceId(), event.direction(), event.status(), event.trafficType(),
                    event.warmup(), event.billingStatus(), amount, amount == null ? null : amount.scale(), event.amountText(),
                    event.providerMessageId(), event.telnyxId(), event.retryCount(), event.versionInstant(), event.sentAt(),
                    event.deliveredAt());
        }
        LeadpingLead lead = (LeadpingLead) fact;
        return Arrays.asList(
                "leadping_lead", lead.type(), lead.linkId(), lead.eventTime(), null, false, false, null, "", "", null, "", null, "",
                lead.id(), "", "", "", lead.processingStatus(), "", false, "", null, null, "", "", "", null, lead.versionInstant(), null, null);
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
                row.getString("content"),
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
                row.getString("content"),
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
                row.getString("content"),
                Columns.instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
