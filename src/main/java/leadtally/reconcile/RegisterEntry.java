package leadtally.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import leadtally.lead.PhoneNumber;

/**
 * A phone on the do-not-contact register (rule 4.6): the earliest opt-out, in force from its instant on.
 *
 * @param day business day of dncAt
 */
public record RegisterEntry(
        PhoneNumber phone, Instant dncAt, LocalDate day, String vendor, String campaign, LearntBy learntBy) {
    /** How the opt-out was learnt, in the order that settles ties. */
    public enum LearntBy {
        DNC_CREATED,
        KEY_9,
        CALL_RESULT,
        OPTED_OUT;

        /** As printed in reports. */
        public String word() {
            return switch (this) {
                case DNC_CREATED -> "dnc_created";
                case KEY_9 -> "key_9";
                case CALL_RESULT -> "call_result";
                case OPTED_OUT -> "opted_out";
            };
        }
    }
}
