package leadtally.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;

/**
 * The figures of an edition that a console summary and thresholds ask for.
 *
 * @param submitted submissions of the period, all classes of traffic
 * @param outcomes submissions per outcome, all classes; every outcome is there
 * @param realSubmitted submissions of class real
 * @param realOutcomes per outcome, class real; every outcome is there
 * @param open open discrepancies of the period by reason; reasons without one are absent
 * @param atStake money at stake of the open ones by currency, an event that several name once
 */
public record EditionCounts(
        long submitted,
        Map<Outcome, Long> outcomes,
        long realSubmitted,
        Map<Outcome, Long> realOutcomes,
        Map<Reason, Long> open,
        SortedMap<String, BigDecimal> atStake) {
    public EditionCounts {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        realOutcomes = Collections.unmodifiableMap(new EnumMap<>(realOutcomes));
        open = Collections.unmodifiableMap(new TreeMap<>(open));
        atStake = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, BigDecimal>) atStake));
    }

    /** Money at stake as consoles and notices print it: plain, with the currency where the vendor has one. */
    public List<String> moneyAtStake() {
        return atStake.entrySet().stream().map(sum -> (sum.getValue().toPlainString() + " " + sum.getKey()).strip()).toList();
    }
}
