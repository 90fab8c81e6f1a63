package leadtally.pull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.Numbers;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * An entry of Leadping's own ledger: a row of its usage or transaction list (its OpenAPI description).
 *
 * @param kind {@code usage} or {@code transaction}
 * @param eventId the event that it charges, {@code ""} if it names none
 * @param amount null if it has none that can be read
 * @param stands whether it was charged: not failed, not blocked
 */
record LedgerEntry(
        String vendor, String kind, String id, String eventId, Instant at, @Nullable BigDecimal amount, String status, String unit, boolean stands, Instant fetchedAt) {
    private static final Set<String> VOID = Set.of("failed", "blockedduetobilling");

    /** Reads a row; null if it has no id or time: what cannot be told apart cannot be held against anything. */
    static @Nullable LedgerEntry of(JsonObject row, String vendor, String kind, Instant fetchedAt) {
        boolean usage = kind.equals("usage");
        Instant at = TimeReader.read(row.text("createdAt"), ZoneOffset.UTC);
        if (at == null || row.text("id").isEmpty()) {
            return null;
        }
        String status = row.text(usage ? "status" : "transactionStatus");
        String event = row.text("sourceEventId").isEmpty() ? row.text("eventId") : row.text("sourceEventId");
        return new LedgerEntry(
                vendor, kind, row.text("id"), event, at, Numbers.amount(row.get(usage ? "customerChargeAmount" : "billedAmount")), status, unit(row),
                !VOID.contains(status.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")), fetchedAt);
    }

    private static String unit(JsonObject row) {
        for (String member : new String[] {"billableUnit", "channel", "billingChannel", "transactionType"}) {
            if (!row.text(member).isEmpty()) {
                return row.text(member);
            }
        }
        return "";
    }

    /** The identity of the event that it names (rule 2.1), null if it names none. */
    @Nullable UUID eventIdentity() {
        return eventId.isEmpty() ? null : LeadpingEvent.identity(vendor, eventId);
    }
}
