package leadtally.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Store;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.lead.Severity;
import leadtally.report.EditionCounts;
import leadtally.report.WrittenEdition;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Judges the thresholds of a day's edition (interface.md, Exit codes). */
final class ThresholdCheck {
    private final Store store;
    private final Run run;

    ThresholdCheck(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    /** A sentence for each threshold that the day crosses. */
    List<String> crossed(WrittenEdition edition) {
        List<String> crossed = new ArrayList<>();
        String day = edition.period().folder() + ": ";
        EditionCounts counts = edition.counts();
        missing(counts, acceptedOf(edition), run.settings().thresholds().missing()).ifPresent(sentence -> crossed.add(day + sentence));
        long critical = criticalOf(edition);
        if (critical > run.settings().thresholds().critical()) {
            crossed.add(day + critical + (critical == 1 ? " new critical discrepancy" : " new critical discrepancies") + ", more than "
                    + run.settings().thresholds().critical());
        }
        return crossed;
    }

    /**
     * Whether more are missing than may be; the accepted ones do not count among them (rule 6.2), but are due like all others.
     *
     * @param accepted how many of the missing
     * @param most 0 to 1
     */
    static Optional<String> missing(EditionCounts counts, long accepted, BigDecimal most) {
        long missing = counts.realOutcomes().get(Outcome.MISSING) - accepted;
        long due = counts.realSubmitted() - counts.realOutcomes().get(Outcome.PENDING);
        // missing / due > most, without dividing
        if (BigDecimal.valueOf(missing).compareTo(most.multiply(BigDecimal.valueOf(due))) <= 0) {
            return Optional.empty();
        }
        BigDecimal limit = most.movePointRight(2);
        return Optional.of(missing + " of " + due + (due == 1 ? " submission" : " submissions") + (missing == 1 ? " is" : " are") + " missing ("
                + percent(missing, due, limit).toPlainString() + " %" + (accepted == 0 ? "" : ", " + accepted + " accepted not counted") + "), more than "
                + limit.stripTrailingZeros().toPlainString() + " %");
    }

    /** To two places, or to as many as it takes to show that it is more than the limit. */
    private static BigDecimal percent(long part, long whole, BigDecimal limit) {
        BigDecimal share;
        int places = 2;
        do {
            share = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), places++, RoundingMode.HALF_UP);
        } while (share.compareTo(limit) <= 0);
        return share;
    }

    private long acceptedOf(WrittenEdition edition) {
        return store.query("queries/job/accepted_missing", Map.of("business_day", edition.period().from()), (row, i) -> row.getLong("submissions")).get(0);
    }

    private long criticalOf(WrittenEdition edition) {
        List<String> reasons = Arrays.stream(Reason.values()).filter(r -> r.severity() == Severity.CRITICAL).map(Reason::name).toList();
        return store.jdbc().queryForObject(
                store.sql("queries/job/new_open_discrepancies"),
                new MapSqlParameterSource(Map.of("run_no", run.number(), "business_day", edition.period().from(), "reasons", reasons)),
                Long.class);
    }
}
