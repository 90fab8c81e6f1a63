package leadtally.reconcile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.RegisterEntry.LearntBy;
import org.jspecify.annotations.Nullable;

/** The do-not-contact register (rule 4.6): per readable phone the earliest opt-out, at whatever vendor. */
final class Register {
    private static final Comparator<RegisterEntry> EARLIEST = Comparator.comparing(RegisterEntry::dncAt)
            .thenComparing(RegisterEntry::learntBy)
            .thenComparing(RegisterEntry::vendor, Order.BYTES)
            .thenComparing(RegisterEntry::campaign, Order.BYTES);

    private final Map<PhoneNumber, RegisterEntry> entries = new HashMap<>();

    static Register of(List<Event> events, RecentDay days) {
        var register = new Register();
        for (Event event : events) {
            PhoneNumber phone = event.fact.phone().number();
            LearntBy learntBy = learntBy(event);
            if (phone != null && learntBy != null && event.duplicateOf == null) {
                Instant at = instant(event);
                register.add(new RegisterEntry(phone, at, days.of(at), event.fact.vendor(), event.fact.campaign(), learntBy));
            }
        }
        return register;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Collection<RegisterEntry> entries() {
        return entries.values();
    }

    /** Since when the phone must not be contacted; null if it may, or if it is unreadable. */
    @Nullable Instant since(Phone phone) {
        RegisterEntry entry = entries.isEmpty() || phone.number() == null ? null : entries.get(phone.number());
        return entry == null ? null : entry.dncAt();
    }

    /** When a {@code dnc.created} says that the opt-out was. */
    static Instant dncTime(WebhookEvent webhook) {
        return webhook.dncTimestamp() != null ? webhook.dncTimestamp() : webhook.eventTime();
    }

    private void add(RegisterEntry entry) {
        entries.merge(entry.phone(), entry, (one, other) -> EARLIEST.compare(one, other) <= 0 ? one : other);
    }

    /** Whether the event is an opt-out: rule 4.6 in its order; null if it is none. */
    static @Nullable LearntBy learntBy(Event event) {
        return switch (event.kind) {
            case DNC_CREATED -> LearntBy.DNC_CREATED;
            case CALL_KEY_PRESSED -> event.fact instanceof WebhookEvent call && call.key().equals("9") ? LearntBy.KEY_9 : null;
            case CALL_ENDED -> event.fact instanceof WebhookEvent call && Letters.spell(call.callResult(), "dnc") ? LearntBy.CALL_RESULT : null;
            case CREATED, ACTIVITY -> event.fact instanceof LeadpingEvent leadping && Letters.spell(leadping.status(), "optedout") ? LearntBy.OPTED_OUT : null;
            default -> null;
        };
    }

    private static Instant instant(Event event) {
        if (event.fact instanceof LeadpingEvent leadping) {
            return leadping.versionInstant();
        }
        WebhookEvent created = event.webhook(Kind.DNC_CREATED);
        return created != null ? dncTime(created) : event.time();
    }
}
