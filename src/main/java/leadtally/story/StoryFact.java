package leadtally.story;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact, as far as a story tells it.
 *
 * @param kind {@code submission}, {@code answer}, {@code webhook}, {@code leadping} or {@code leadping_lead}
 * @param type event type; of an answer what it says of the lead
 * @param leadId external lead id, or what an event names its lead by, {@code ""} if none
 * @param vendorLeadId {@code ""} if none
 * @param at event, submission or answer time
 * @param eventId Leadping's own id, {@code ""} for all else
 * @param status of a Leadping event, or why an answer is none
 * @param answerKey of an answer, {@code ""} for all else
 * @param content canonical
 */
record StoryFact(
        String kind,
        UUID identity,
        UUID contentKey,
        String vendor,
        String campaign,
        Phone phone,
        String type,
        String leadId,
        String vendorLeadId,
        Instant at,
        @Nullable Instant observedAt,
        String eventId,
        String callType,
        String callResult,
        String key,
        String status,
        String block,
        String billingStatus,
        @Nullable BigDecimal amount,
        @Nullable Instant scheduledTime,
        String answerKey,
        String content) {

    static StoryFact read(ResultSet row, int index) throws SQLException {
        return new StoryFact(
                row.getString("kind"), Columns.uuid(row, "identity"), Columns.uuid(row, "content_key"), row.getString("vendor"),
                row.getString("campaign"), Columns.phone(row, "phone_raw", "phone"), row.getString("event_type"), row.getString("lead_id"),
                row.getString("vendor_lead_id"), Columns.instant(row, "fact_at"), Columns.instantOrNull(row, "observed_at"),
                row.getString("event_id"), row.getString("call_type"), row.getString("call_result"), row.getString("key_pressed"),
                row.getString("status"), row.getString("block"), row.getString("billing_status"),
                Columns.amount(row, "amount", "amount_scale"), Columns.instantOrNull(row, "scheduled_time"), row.getString("answer_key"),
                Columns.content(row, "content_apart", "content").text());
    }

    boolean isSubmission() {
        return kind.equals("submission");
    }

    /** The subjects that discrepancies about it can have (rule 6.1), as they are stored; the first is the fact itself. */
    List<String> subjects() {
        return switch (kind) {
            case "webhook" -> {
                String shared = sharedIdentity(vendor, type, campaign, phone, at);
                yield List.of(shared + "|" + content, shared);
            }
            case "answer" -> List.of(vendor + "|" + answerKey);
            case "leadping" -> List.of(eventId);
            case "leadping_lead" -> List.of(vendor + "|" + eventId);
            default -> List.of();
        };
    }

    /** A webhook's identity (rule 2.2) as the text that ids are made of. */
    static String sharedIdentity(String vendor, String type, String campaign, Phone phone, Instant at) {
        return String.join("|", vendor, type, campaign, phone.identity(), CanonicalTime.micros(at));
    }

    /** What it says beyond its type, in words. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        say(said, "type ", callType);
        say(said, "result ", callResult);
        say(said, "key ", key);
        say(said, kind.equals("answer") ? "" : "status ", status);
        say(said, "", block);
        if (scheduledTime != null) {
            said.add("for " + CanonicalTime.millis(scheduledTime));
        }
        say(said, "billing ", billingStatus);
        if (amount != null) {
            said.add("amount " + amount.toPlainString());
        }
        return said;
    }

    private static void say(List<String> said, String label, String value) {
        if (!value.isEmpty()) {
            said.add(label + value);
        }
    }
}
