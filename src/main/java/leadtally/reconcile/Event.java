package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.Rung;
import leadtally.lead.Traffic;
import leadtally.lead.VendorEvent;
import leadtally.lead.WebhookEvent;
import leadtally.reconcile.JudgedEvent.Attribution;
import leadtally.reconcile.JudgedEvent.CallbackState;
import org.jspecify.annotations.Nullable;

/** An event by the version of it that counts, and what the judgement finds of it, one stage after the other. Lives as long as one judgement. */
final class Event {
    /** Rule 6.4 and interface.md, outcome_at: by event time, then identity. */
    static final Comparator<Event> BY_TIME = Comparator.comparing(Event::time).thenComparing(event -> event.fact, Subjects.EVENTS);

    final VendorEvent fact;
    final Kind kind;
    final EventKey key;
    final String group;
    final long number;

    /** The least source of all versions, legacy forms of it included (interface.md, source; refinements 2.2, 6.1). */
    String source;

    /** Newest less first amount, null where no two versions differ (rule 2.1). */
    final @Nullable BigDecimal amountChange;

    final boolean hasVersions;

    @Nullable EventKey duplicateOf;
    Attribution attribution = Attribution.NEEDS_NO_LEAD;
    @Nullable Submission submission;
    Rung rung = Rung.NONE;
    Traffic traffic = Traffic.REAL;
    @Nullable CallbackState callback;

    /** Contact time of a contact in breach of CONTACTED_AFTER_DNC. */
    @Nullable Instant breachAt;

    Event(KnownFact known, String source, @Nullable BigDecimal amountChange, boolean hasVersions) {
        this.fact = (VendorEvent) known.fact();
        this.kind = Kind.of(fact);
        this.key = known.key();
        this.group = known.group();
        this.number = known.number();
        this.source = source;
        this.amountChange = amountChange;
        this.hasVersions = hasVersions;
    }

    Instant time() {
        return fact.eventTime();
    }

    /** The webhook, null if it is none. */
    @Nullable WebhookEvent webhook() {
        return fact instanceof WebhookEvent webhook ? webhook : null;
    }

    /** The webhook of that kind, null if this is none: {@code if (event.webhook(Kind.CALL_ENDED) != null)}. */
    @Nullable WebhookEvent webhook(Kind wanted) {
        return kind == wanted && fact instanceof WebhookEvent webhook ? webhook : null;
    }

    @Nullable LeadpingEvent leadping() {
        return fact instanceof LeadpingEvent leadping ? leadping : null;
    }

    /** Rule 5, REJECTED: a Leadping lead whose processing ended as Invalid. */
    boolean isInvalidLead() {
        return fact instanceof LeadpingLead lead && lead.processingStatus().equals("Invalid");
    }

    /** The amount in the version that counts, null if none. */
    @Nullable BigDecimal amount() {
        return fact instanceof LeadpingEvent leadping ? leadping.amount() : null;
    }

    boolean isBilled() {
        BigDecimal amount = amount();
        return amount != null && amount.signum() > 0;
    }

    /** {@link LeadpingEvent#billedMessage}, of the version that counts; null of every other event. */
    @Nullable UUID billedMessage() {
        return fact instanceof LeadpingEvent leadping ? leadping.billedMessage() : null;
    }

    List<String> subject() {
        return Subjects.of(fact);
    }
}
