package leadtally.reconcile;

import java.time.LocalDate;
import java.util.UUID;
import leadtally.lead.Rung;
import leadtally.lead.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * The version of an event that counts, attributed (rule 4).
 *
 * @param number of that version ({@link KnownFact#number})
 * @param day business day of the event time
 * @param submission identity of the submission it is attributed to, null if none
 * @param rung the rung it was attributed on, NONE if not attributed
 * @param duplicateOf for a legacy {@code dnc.created} that is a duplicate delivery of another (rule 2.2): that event; it takes part in nothing but feeds
 * @param callback state of the callback that a {@code call_scheduled} books, null for all else and for one without a readable time
 * @param callbackDay business day of the scheduled time, null without callback
 * @param breachDay business day of the contact time of a contact in breach of CONTACTED_AFTER_DNC, null for all else
 * @param billedMessage the provider's id that a message or call is billed under ({@link leadtally.lead.LeadpingEvent#billedMessage}), null for all else
 * @param hasVersions whether it came in several versions, of which this one counts (rule 2.1); never of a webhook
 */
public record JudgedEvent(
        long number,
        EventKey key,
        String group,
        LocalDate day,
        Attribution attribution,
        @Nullable UUID submission,
        Rung rung,
        Traffic traffic,
        @Nullable EventKey duplicateOf,
        @Nullable CallbackState callback,
        @Nullable LocalDate callbackDay,
        @Nullable LocalDate breachDay,
        @Nullable UUID billedMessage,
        boolean hasVersions) {

    /** Each stored event is exactly one of these (rule 9.4). */
    public enum Attribution {
        MATCHED,
        AMBIGUOUS,
        UNKNOWN_LEAD,
        NEEDS_NO_LEAD
    }

    /** What became of a booked callback (rules 6 and 7.2). */
    public enum CallbackState {
        SUPERSEDED,
        KEPT,
        LATE,
        MISSED,
        OPEN
    }
}
