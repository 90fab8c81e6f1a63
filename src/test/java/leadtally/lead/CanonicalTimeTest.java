package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalTimeTest {
    @Test
    void printsAndReadsBack() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = CanonicalTime.cut(Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000)));
            String text = CanonicalTime.micros(instant);
            assertThat(text).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
            assertThat(Instant.parse(text)).isEqualTo(instant);
        }
    }

    @Test
    void printsTheTwoForms() {
        Instant instant = Instant.parse("2026-01-05T03:04:05.000789999Z");
        assertThat(CanonicalTime.micros(instant)).isEqualTo("2026-01-05T03:04:05.000789Z");
        assertThat(CanonicalTime.millis(instant)).isEqualTo("2026-01-05T03:04:05.000Z");
    }
}
