package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.Digests;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not add up, as the facts stand (rule 6). Whether it is open, resolved or accepted is the discrepancy's matter, which outlives it.
 *
 * @param subject the parts of the subject's identity: what the printed id is made of (interface.md). A submission: vendor, campaign, external lead id or phone, submitted-at, and its
 *     ordinal where that is not 0; a webhook: vendor, type, campaign, phone, event time; a Leadping event: its id; a Leadping lead: leadping, id; an answer: vendor, SHA-256 of its content
 * @param content of a webhook the last part of its identity, except for SAME_EVENT_DIFFERENT_CONTENT; null for all else
 * @param group of the subject
 * @param day business day of subjectAt
 * @param amount money at stake, null if none
 * @param currency {@code ""} where there is no amount
 * @param traffic null where the spec prints none
 */
public record Cause(
        Reason reason,
        List<String> subject,
        @Nullable Content content,
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
    public Cause {
        subject = List.copyOf(subject);
    }

    /** Of what has no content. */
    public Cause(
            Reason reason, List<String> subject, String group, String vendor, String campaign, String externalLeadId, Phone phone, Instant subjectAt, LocalDate day,
            @Nullable BigDecimal amount, String currency, String detail, String source, @Nullable Traffic traffic) {
        this(reason, subject, null, group, vendor, campaign, externalLeadId, phone, subjectAt, day, amount, currency, detail, source, traffic);
    }

    /** All parts of the subject's identity, joined. */
    public String subjectText() {
        String parts = String.join("|", subject);
        return content == null ? parts : parts + "|" + content.text();
    }

    /** The text that the printed id is the keyed digest of. */
    public String idText() {
        return reason + "|" + subjectText();
    }

    /** Key of (reason, subject): at most one discrepancy has it. */
    public UUID identity() {
        return Digests.key(idText());
    }
}
