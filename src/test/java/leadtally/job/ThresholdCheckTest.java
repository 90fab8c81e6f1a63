package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leadtally.lead.Outcome;
import leadtally.report.EditionCounts;
import org.junit.jupiter.api.Test;

/** What is said of a day on which more are missing than may be. */
class ThresholdCheckTest {
    private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

    @Test
    void theShareIsTellingEnoughToDifferFromTheLimit() {
        assertThat(ThresholdCheck.missing(counts(199, 1, 0), 0, HALF_A_PERCENT)).hasValue("1 of 199 submissions is missing (0.503 %), more than 0.5 %");
        assertThat(ThresholdCheck.missing(counts(1_999_999, 10_000, 0), 0, HALF_A_PERCENT)).hasValue("10000 of 1999999 submissions are missing (0.5000003 %), more than 0.5 %");
        assertThat(ThresholdCheck.missing(counts(9_921, 50, 0), 0, new BigDecimal("0.005039"))).hasValue("50 of 9921 submissions are missing (0.504 %), more than 0.5039 %");
        assertThat(ThresholdCheck.missing(counts(200, 1, 0), 0, HALF_A_PERCENT)).isEmpty();
    }

    @Test
    void oneIsOne() {
        assertThat(ThresholdCheck.missing(counts(4, 1, 0), 0, HALF_A_PERCENT)).hasValue("1 of 4 submissions is missing (25.00 %), more than 0.5 %");
        assertThat(ThresholdCheck.missing(counts(3, 1, 2), 0, BigDecimal.ZERO)).hasValue("1 of 1 submission is missing (100.00 %), more than 0 %");
    }

    /** Rule 6.2. */
    @Test
    void whatIsAcceptedIsNotCountedAndStaysDue() {
        assertThat(ThresholdCheck.missing(counts(8, 3, 0), 1, HALF_A_PERCENT)).hasValue("2 of 8 submissions are missing (25.00 %, 1 accepted not counted), more than 0.5 %");
        assertThat(ThresholdCheck.missing(counts(8, 3, 0), 3, HALF_A_PERCENT)).isEmpty();
    }

    private static EditionCounts counts(long submitted, long missing, long pending) {
        Map<Outcome, Long> outcomes = Arrays.stream(Outcome.values()).collect(Collectors.toMap(outcome -> outcome, outcome -> 0L));
        outcomes.put(Outcome.MISSING, missing);
        outcomes.put(Outcome.PENDING, pending);
        return new EditionCounts(submitted, outcomes, submitted, outcomes, Map.of(), new TreeMap<>());
    }
}
