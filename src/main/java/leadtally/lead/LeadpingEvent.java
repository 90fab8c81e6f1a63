package leadtally.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a Leadping activity event (leadping-get-event.txt). The event is its {@code id}; other content under that id is another version
 * (rule 2.1). Texts are raw, {@code ""} if absent.
 *
 * @param type {@code activityType} or {@code timelineType}, else {@code eventType}
 * @param activityType {@code activityType} or {@code timelineType} only
 * @param linkId {@code leadId}
 * @param phone {@code toPhoneNumber} where direction is outbound, {@code fromPhoneNumber} where inbound, else none (rule 3.7)
 * @param amount {@code billableAmount} exactly as written, null if absent or unreadable
 * @param amountText what stood in {@code billableAmount} if it could not be read, else {@code ""}
 * @param retryCount null if absent or unreadable
 * @param versionInstant the latest of the event's instants (rule 2.1)
 * @param eventTime {@code createdAt}
 */
public record LeadpingEvent(
        String vendor,
        String id,
        String type,
        String activityType,
        String campaign,
        String sourceId,
        String linkId,
        Phone phone,
        String direction,
        String status,
        String trafficType,
        boolean warmup,
        String billingStatus,
        @Nullable BigDecimal amount,
        String amountText,
        String providerMessageId,
        String telnyxId,
        @Nullable Long retryCount,
        Instant versionInstant,
        Instant eventTime,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        Content content,
        @Nullable Instant observedAt,
        String source)
        implements VendorEvent {

    private static final Set<String> MESSAGES_AND_CALLS = Set.of("Sms", "Mms", "Message", "Call", "Voicemail");

    @Override
    public UUID identity() {
        return identity(vendor, id);
    }

    /** The identity of the event with that id (rule 2.1). */
    public static UUID identity(String vendor, String id) {
        return Digests.key("leadping-event", vendor, id);
    }

    /** Whether it is of the types that contacts (rule 6.5) and BILLED_TWICE are about. */
    public boolean isMessageOrCall() {
        return MESSAGES_AND_CALLS.contains(type);
    }

    /**
     * Under which provider's id a message or call is billed (rule 6, BILLED_TWICE): one key for all that are under the same, of whatever phone. Null for what has no amount above zero, for
     * every other type, and without such an id.
     */
    public @Nullable UUID billedMessage() {
        if (amount == null || amount.signum() <= 0 || !isMessageOrCall()) {
            return null;
        }
        if (!providerMessageId.isEmpty()) {
            return billedMessage(vendor, "providerMessageId", providerMessageId);
        }
        return telnyxId.isEmpty() ? null : billedMessage(vendor, "telnyxId", telnyxId);
    }

    /** The key of a provider's id; the two kinds of id are never equal to each other. */
    public static UUID billedMessage(String vendor, String kind, String id) {
        return Digests.key("billed-message", vendor, kind, id);
    }

    /** Without a phone the lead's other events are its company: they are stored and judged beside each other. */
    @Override
    public String group() {
        return phone.isAbsent() && !linkId.isEmpty() ? "!" + Digests.key(links().get(0)) : VendorEvent.super.group();
    }

    @Override
    public List<String> links() {
        return linkId.isEmpty() ? List.of() : List.of(vendor + "|" + linkId);
    }

    @Override
    public LeadpingEvent seen(@Nullable Instant observedAt, String source) {
        return new LeadpingEvent(
                vendor, id, type, activityType, campaign, sourceId, linkId, phone, direction, status, trafficType, warmup, billingStatus,
                amount, amountText, providerMessageId, telnyxId, retryCount, versionInstant, eventTime, sentAt, deliveredAt, content,
                observedAt, source);
    }
}
