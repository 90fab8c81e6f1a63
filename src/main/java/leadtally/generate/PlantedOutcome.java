package leadtally.generate;

import java.time.Instant;

/**
 * What becomes of a submission.
 *
 * @param at        outcome_at; null while there is none
 * @param matchedBy the rung of the deciding event; empty where none decides
 */
record PlantedOutcome(String name, String detail, Instant at, String matchedBy) {

    static final String ANSWER = "answer";

    static PlantedOutcome created(Instant at, String matchedBy) {
        return new PlantedOutcome("CREATED", "", at, matchedBy);
    }

    static PlantedOutcome answered(String name, String detail, Instant at) {
        return new PlantedOutcome(name, detail, at, ANSWER);
    }

    static PlantedOutcome landline(Instant at, String matchedBy) {
        return new PlantedOutcome("LANDLINE", "", at, matchedBy);
    }

    static PlantedOutcome contradicted(Instant at, String matchedBy) {
        return new PlantedOutcome("CONTRADICTED", "", at, matchedBy);
    }

    static PlantedOutcome register(Instant at) {
        return new PlantedOutcome("DNC", "REGISTER", at, "phone");
    }

    static PlantedOutcome invalidPhone(PlannedLead lead) {
        return new PlantedOutcome("REJECTED", "INVALID_PHONE", lead.submittedAt(), "");
    }

    static PlantedOutcome duplicateOf(String sibling, Instant at) {
        return new PlantedOutcome("DUPLICATE", "DUPLICATE_OF:" + sibling, at, "sibling");
    }

    static PlantedOutcome ambiguous() {
        return new PlantedOutcome("AMBIGUOUS", "", null, "");
    }

    static PlantedOutcome pending() {
        return new PlantedOutcome("PENDING", "", null, "");
    }

    static PlantedOutcome missing(Instant deadline) {
        return new PlantedOutcome("MISSING", "", deadline, "");
    }
}
