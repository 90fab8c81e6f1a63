package leadtally.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.lead.Severity;
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
        long missing = edition.counts().realOutcomes().get(Outcome.MISSING);
        long due = edition.counts().realSubmitted() - edition.counts().realOutcomes().get(Outcome.PENDING);
        BigDecimal most = run.settings().thresholds().missing();
        // missing / due > most, without dividing
        if (BigDecimal.valueOf(missing).compareTo(most.multiply(BigDecimal.valueOf(due))) > 0) {
            BigDecimal share = BigDecimal.valueOf(missing * 100).divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP);
            crossed.add(edition.period().folder() + ": " + missing + " of " + due + " submissions are missing (" + share.toPlainString()
                    + " %), more than " + most.movePointRight(2).stripTrailingZeros().toPlainString() + " %");
        }
        long critical = criticalOf(edition);
        if (critical > run.settings().thresholds().critical()) {
            crossed.add(edition.period().folder() + ": " + critical + " new critical discrepancies, more than " + run.settings().thresholds().critical());
        }
        return crossed;
    }

    private long criticalOf(WrittenEdition edition) {
        List<String> reasons = Arrays.stream(Reason.values()).filter(r -> r.severity() == Severity.CRITICAL).map(Reason::name).toList();
        return store.jdbc().queryForObject(
                store.sql("queries/job/new_open_discrepancies"),
                new MapSqlParameterSource(Map.of("run_no", run.number(), "business_day", edition.period().from(), "reasons", reasons)),
                Long.class);
    }
}
