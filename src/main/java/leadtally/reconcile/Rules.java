package leadtally.reconcile;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import leadtally.lead.BusinessDays;

/**
 * The judging settings (refinement 8.1): a change of any of them judges everything again.
 *
 * @param days the business days of the job's zone
 * @param pairing window of transfers, reschedules and opt-outs (rule 6.3)
 * @param callback how late a callback may be and still count as kept
 * @param vendors by vendor key; every vendor that occurs in a fact is there
 */
public record Rules(BusinessDays days, Duration pairing, Duration callback, Map<String, VendorRules> vendors) implements Serializable {
    /** Raised when a rule is changed in a way that changes judgements; part of the settings' hash. */
    public static final int VERSION = 4;

    public Rules {
        vendors = Map.copyOf(vendors);
    }

    public VendorRules vendor(String key) {
        VendorRules rules = vendors.get(key);
        if (rules == null) {
            throw new IllegalArgumentException("vendor " + key + " has stored facts but is not in the job file; add it under vendors:");
        }
        return rules;
    }

    /** Submitted-at plus the vendor's grace (rule 5.1): from then on what has no outcome is missing. */
    Instant deadline(String vendor, Instant submittedAt) {
        return submittedAt.plus(vendor(vendor).grace());
    }

    /**
     * @param grace how long after submission an outcome may come (rule 5.1)
     * @param currency of the vendor's amounts, as printed; {@code ""} if the job file names none
     */
    public record VendorRules(Duration grace, String currency) implements Serializable {}
}
