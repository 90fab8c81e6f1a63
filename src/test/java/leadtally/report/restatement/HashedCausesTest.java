package leadtally.report.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashedCausesTest {
    @Test
    void ofSeveralCausesTheFirstCountsWhateverTheirOrderAndNumber() {
        Random random = new Random(8);
        HashedCauses causes = new HashedCauses();
        Map<String, ChangeCause> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String key = "aktify|west|A" + random.nextInt(60_000);
            ChangeCause cause = ChangeCause.values()[random.nextInt(ChangeCause.values().length)];
            causes.add(key, cause);
            expected.merge(key, cause, ChangeCause::or);
        }

        expected.forEach((key, cause) -> assertThat(causes.of(key)).as(key).isEqualTo(cause));
        assertThat(expected).hasSizeGreaterThan(50_000);
    }

    @Test
    void aKeyWithoutACauseHasNone() {
        HashedCauses causes = new HashedCauses();
        causes.add("a", ChangeCause.LATE_EVENT);

        assertThat(causes.of("b")).isNull();
        assertThat(causes.of("")).isNull();
    }
}
