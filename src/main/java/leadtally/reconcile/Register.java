package leadtally.reconcile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.BusinessDays;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.VendorEvent;
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

    static Register of(List<Event> events, BusinessDays days) {
        var register = new Register();
        for (Event event : events) {
            PhoneNumber phone = event.fact.phone().number();
            LearntBy learntBy = learntBy(event.fact);
            if (phone != null && learntBy != null && event.duplicateOf == null) {
                Instant at = instant(event.fact);
                register.add(new RegisterEntry(phone, at, days.of(at), event.fact.vendor(), event.fact.campaign(), learntBy));
            }
        }
        return register;
    }

    Collection<RegisterEntry> entries() {
        return entries.values();
    }

    /** Since when the phone must not be contacted; null if it may, or if it is unreadable. */
    @Nullable Instant since(Phone phone) {
        RegisterEntry entry = phone.number() == null ? null : entries.get(phone.number());
        return entry == null ? null : entry.dncAt();
    }

    /** When a {@code dnc.created} says that the opt-out was. */
    static Instant dncTime(WebhookEvent webhook) {
        return webhook.dncTimestamp() != null ? webhook.dncTimestamp() : webhook.eventTime();
    }

    private void add(RegisterEntry entry) {
        entries.merge(entry.phone(), entry, (one, other) -> EARLIEST.compare(one, other) <= 0 ? one : other);
    }

    private static @Nullable LearntBy learntBy(VendorEvent event) {
        if (event instanceof WebhookEvent && event.type().equals(Kinds.DNC_CREATED)) {
            return LearntBy.DNC_CREATED;
        }
        if (Kinds.isKeyNine(event)) {
            return LearntBy.KEY_9;
        }
        if (Kinds.isDncResult(event)) {
            return LearntBy.CALL_RESULT;
        }
        return Kinds.isOptedOut(event) ? LearntBy.OPTED_OUT : null;
    }

    private static Instant instant(VendorEvent event) {
        if (event instanceof LeadpingEvent leadping) {
            return leadping.versionInstant();
        }
        return event instanceof WebhookEvent webhook && webhook.type().equals(Kinds.DNC_CREATED) ? dncTime(webhook) : event.eventTime();
    }
}
