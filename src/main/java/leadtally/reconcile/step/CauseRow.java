package leadtally.reconcile.step;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import leadtally.reconcile.Cause;
import org.jspecify.annotations.Nullable;

/** A cause as it lies in its table: the subject's parts joined. */
record CauseRow(
        UUID identity,
        Reason reason,
        String subject,
        String group,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant subjectAt,
        LocalDate day,
        @Nullable BigDecimal amount,
        String currency,
        String detail,
        String source,
        @Nullable Traffic traffic) {

    static CauseRow of(Cause cause) {
        return new CauseRow(
                cause.identity(), cause.reason(), String.join("|", cause.subject()), cause.group(), cause.vendor(), cause.campaign(),
                cause.externalLeadId(), cause.phone(), cause.subjectAt(), cause.day(), cause.amount(), cause.currency(), cause.detail(),
                cause.source(), cause.traffic());
    }
}
