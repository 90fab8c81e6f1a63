package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import leadtally.lead.CanonicalTime;
import org.junit.jupiter.api.Test;

class InstantTextTest {
    @Test
    void isTheTextOfTheFormatter() {
        Stream<Instant> edges = Stream.of(
                "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00.001Z", "0000-12-31T23:59:59Z", "9999-12-31T23:59:59.999999Z",
                "2024-02-29T09:08:07.006005Z")
                .map(Instant::parse);
        Stream<Instant> random = new Random(5).longs(2_000, -60_000_000_000L, 250_000_000_000L).mapToObj(s -> Instant.ofEpochSecond(s, Math.floorMod(s * 7919, 1_000_000_000L)));
        Stream<Instant> beyond = Stream.of(Instant.ofEpochSecond(300_000_000_000L));

        assertThat(Stream.of(edges, random, beyond).flatMap(s -> s)).allSatisfy(at -> assertThat(InstantText.of(at)).isEqualTo(CanonicalTime.millis(at)));
    }
}
