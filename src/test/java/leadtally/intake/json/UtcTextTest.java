package leadtally.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import leadtally.lead.CanonicalTime;
import leadtally.lead.TimeReader;
import org.junit.jupiter.api.Test;

/** A time that {@link UtcText} writes is the one that is read and printed. */
class UtcTextTest {
    private static final int ROUNDS = 200_000;
    private final Random random = new Random(20261126);

    @Test
    void writesWhatIsReadAndPrinted() {
        int written = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] text = text().getBytes(StandardCharsets.UTF_8);
            Utf8Text out = new Utf8Text();
            if (UtcText.append(text, 0, text.length, out)) {
                written++;
                String told = new String(text, StandardCharsets.UTF_8);
                Instant instant = TimeReader.read(told, ZoneOffset.UTC);
                assertThat(instant).as(told).isNotNull();
                assertThat(UtcText.read(text, 0, text.length)).as(told).isEqualTo(instant);
                assertThat(out.content().text()).as(told).isEqualTo("\"" + CanonicalTime.micros(instant) + "\"");
            } else {
                assertThat(out.content().length()).as("nothing appended").isZero();
                assertThat(UtcText.read(text, 0, text.length)).as("left to others").isNull();
            }
        }
        assertThat(written).as("times that are written so").isGreaterThan(ROUNDS / 4);
    }

    private String text() {
        String decimals = random.nextInt(5) == 0 ? "" : "." + "123456789".substring(random.nextInt(9));
        String text = String.format(
                Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d%sZ", some(0, 2030, 2030), some(1, 12, 13), some(1, 28, 32), some(0, 23, 25), some(0, 59, 61), some(0, 59, 61), decimals);
        if (random.nextInt(3) > 0) {
            return text;
        }
        int at = random.nextInt(text.length());
        String other = String.valueOf("0123456789TZ:-.+ ,z/é".charAt(random.nextInt(21)));
        return text.substring(0, at) + (random.nextBoolean() ? other : "") + text.substring(random.nextBoolean() ? at + 1 : at);
    }

    private int some(int least, int most, int seldom) {
        return random.nextInt(20) == 0 ? seldom : random.nextInt(least, most + 1);
    }
}
