package leadtally.job.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leadtally.job.RunStatus;
import leadtally.lead.Outcome;
import leadtally.report.EditionCounts;
import org.junit.jupiter.api.Test;

class RunNoticeTest {
    private static final Instant START = Instant.parse("2026-11-04T14:00:00Z");

    @Test
    void moneyWithoutACurrencyIsAnAmount() {
        EditionCounts counts = new EditionCounts(
                3, Map.of(Outcome.CREATED, 3L), 3, Map.of(Outcome.CREATED, 3L), Map.of(), new TreeMap<>(Map.of("", new BigDecimal("3737500.00"), "USD", new BigDecimal("1.02"))));
        RunNotice notice = new RunNotice(
                "n", 1L, "2026-11-03", START, RunStatus.PUBLISHED, 0, "1 edition", START, START.plusSeconds(2), Map.of(), Map.of(), counts, List.of(), List.of(), List.of(), null);

        assertThat(notice.line())
                .isEqualTo("run 1 of 2026-11-03 published: 3 submitted, 0 missing, 0 open discrepancies, 3737500.00 at stake, 1.02 USD at stake, 1 edition, exit 0, 2 s");
        assertThat(counts.moneyAtStake()).containsExactly("3737500.00", "1.02 USD");
    }
}
