package leadtally.report.row;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why an event and the vendor's ledger differ, in order of precedence: the first that applies. */
public enum LedgerCause {
    /** Entries of the ledger that name no event: nothing to hold them against. */
    ENTRY_WITHOUT_EVENT,
    /** The ledger names an event that no list, file or table gave. */
    EVENT_NOT_KNOWN,
    /** Several transactions name the event, and together they are not its amount. */
    CHARGED_TWICE,
    /** The event has an amount and the ledger does not name it. */
    NOT_IN_LEDGER,
    /** The ledger has an amount and the event none. */
    EVENT_WITHOUT_AMOUNT,
    /** The transaction's amount is another than the event's. */
    TRANSACTION_DIFFERS,
    /** The usage entry's amount is another than the event's. */
    USAGE_DIFFERS,
    AGREES;

    static LedgerCause of(LedgerRow row) {
        BigDecimal event = row.eventAmount();
        BigDecimal charged = row.transactionAmount() != null ? row.transactionAmount() : row.usageAmount();
        if (!row.known()) {
            return row.eventId().isEmpty() ? ENTRY_WITHOUT_EVENT : EVENT_NOT_KNOWN;
        }
        if (row.transactions() > 1 && row.difference().signum() != 0) {
            return CHARGED_TWICE;
        }
        if (charged == null) {
            return event == null || event.signum() == 0 ? AGREES : NOT_IN_LEDGER;
        }
        if (event == null) {
            return charged.signum() == 0 ? AGREES : EVENT_WITHOUT_AMOUNT;
        }
        if (differs(row.transactionAmount(), event)) {
            return TRANSACTION_DIFFERS;
        }
        return differs(row.usageAmount(), event) ? USAGE_DIFFERS : AGREES;
    }

    private static boolean differs(@Nullable BigDecimal entry, BigDecimal event) {
        return entry != null && entry.compareTo(event) != 0;
    }
}
