package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
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

    @Test
    void isTheTextOfAFormatterAlsoBeyondFourDigitsOfYears() {
        DateTimeFormatter micros = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
        DateTimeFormatter millis = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
        Stream<Instant> edges = Stream.of(
                        "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00.001Z", "0000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999Z", "2024-02-29T09:08:07.006005Z")
                .map(Instant::parse);
        Stream<Instant> random = new Random(5).longs(2_000, -60_000_000_000L, 250_000_000_000L).mapToObj(s -> Instant.ofEpochSecond(s, Math.floorMod(s * 7919, 1_000_000_000L)));
        Stream<Instant> beyond = Stream.of(Instant.ofEpochSecond(300_000_000_000L));

        assertThat(Stream.of(edges, random, beyond).flatMap(s -> s)).allSatisfy(at -> {
            assertThat(CanonicalTime.micros(at)).isEqualTo(micros.format(at));
            assertThat(CanonicalTime.millis(at)).isEqualTo(millis.format(at));
        });
    }
}
