package leadtally.lead;

import java.time.Instant;

/**
 * What stands in the place of a submission's external lead id where it has neither one nor a readable phone (rule 3.1). Another submission's id may be the same text, and then ties as an id
 * does.
 */
final class StandIn {
    private StandIn() {}

    /**
     * The unreadable text, or the vendor's id; else, with nothing to know it by, the campaign and the instant.
     *
     * @param textOrId {@code ""} if absent
     * @param at submitted-at, instant to the microsecond
     */
    static String of(String textOrId, String campaign, Instant at) {
        return textOrId.isEmpty() ? "at|" + campaign + "|" + CanonicalTime.micros(at) : textOrId;
    }

    /** The other way round: the group of the phone that is written in the id's place, since a submission without an id is known by its phone; {@code ""} where it is no other group. */
    static String namesake(String externalLeadId, String group) {
        return PhoneNumber.isE164(externalLeadId) && !externalLeadId.equals(group) ? externalLeadId : "";
    }
}
