package leadtally.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An Aktify webhook (webhook-lead-lifecycle-events.txt, webhook-call-events.txt, and the legacy flat {@code dnc.created} of facts.md). It has no id:
 * its identity is (vendor, type, campaign, phone, event time), its content the canonical data (rule 2.2).
 *
 * @param type raw, unknown ones too
 * @param campaign {@code ""} for the legacy form
 * @param linkId {@code externalLeadId}, {@code ""} if absent
 * @param eventTime {@code metadata.eventTime}, else {@code dncTimestamp}
 * @param dncTimestamp null if absent or unreadable
 * @param legacy whether it came in the legacy flat form
 * @param testLead whether {@code isTestLead} is true
 * @param scheduled {@code isScheduled}, null if absent or no boolean
 * @param callType raw, {@code ""} if absent; likewise {@code callResult} and {@code key} ({@code keypressNumber})
 * @param scheduledTime null if absent or unreadable
 * @param transferredTo {@link Phone#NONE} if absent
 */
public record WebhookEvent(
        String vendor,
        String type,
        String campaign,
        Phone phone,
        String linkId,
        Instant eventTime,
        @Nullable Instant dncTimestamp,
        boolean legacy,
        boolean testLead,
        @Nullable Boolean scheduled,
        String callType,
        String callResult,
        @Nullable Instant scheduledTime,
        Phone transferredTo,
        String key,
        Content content,
        @Nullable Instant observedAt,
        String source)
        implements VendorEvent {

    @Override
    public UUID identity() {
        return Digests.key("webhook", vendor, type, campaign, phone.identity(), CanonicalTime.micros(eventTime));
    }

    @Override
    public List<String> links() {
        return linkId.isEmpty() ? List.of() : List.of(vendor + "|" + linkId);
    }

    @Override
    public WebhookEvent seen(@Nullable Instant observedAt, String source) {
        return new WebhookEvent(
                vendor, type, campaign, phone, linkId, eventTime, dncTimestamp, legacy, testLead, scheduled, callType, callResult,
                scheduledTime, transferredTo, key, content, observedAt, source);
    }
}
