package leadtally.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import leadtally.lead.Outcome;
import leadtally.lead.Phone;
import leadtally.lead.Rung;
import leadtally.lead.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * A submission with its outcome: a row of {@code reconciliation.csv} (interface.md, Output), except {@code feed_suspect}, which needs the feeds.
 *
 * @param identity key of the submission (rule 3.1)
 * @param group whose judgement it is
 * @param ordinal 0; counts up among equal identities within one request (rule 3.1)
 * @param day business day of submittedAt
 * @param outcomeDetail {@code ""} where rule 5's table has none
 * @param outcomeAt null for PENDING and AMBIGUOUS
 * @param lagSeconds null where interface.md has it empty
 * @param optedOutAt the register instant of its phone, null if not on the register
 * @param source the least source that delivered it; an answer's if an answer made it
 * @param deadlineAt submittedAt + grace
 * @param fromAnswer whether an answer made it (rule 3.3)
 * @param decidingEvent the event whose event time is outcomeAt, of CREATED, LANDLINE and CONTRADICTED by a vendor event; else null
 */
public record JudgedSubmission(
        UUID identity,
        String group,
        int ordinal,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant submittedAt,
        LocalDate day,
        Traffic traffic,
        Outcome outcome,
        String outcomeDetail,
        @Nullable Instant outcomeAt,
        Rung matchedBy,
        @Nullable Long lagSeconds,
        @Nullable Instant optedOutAt,
        String source,
        Instant deadlineAt,
        String vendorLeadId,
        String parentLeadId,
        boolean fromAnswer,
        @Nullable DecidingEvent decidingEvent) {}
