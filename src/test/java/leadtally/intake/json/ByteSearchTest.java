package leadtally.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time find what one at a time finds. */
class ByteSearchTest {
    private static final int ROUNDS = 100_000;
    private static final byte[] NEAR = {'\n', '\n' + 1, '\n' - 1, 0, 1, '"', '"' + 1, '\\', '\\' + 1, ' ', ' ' - 1, 127, -128, -1, 'a'};
    private final Random random = new Random(20261126);

    @Test
    void findsAndCountsAsOneByOne() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = random.nextInt(4) == 0 ? NEAR[random.nextInt(NEAR.length)] : (byte) random.nextInt('a', 'z');
            }
            int from = random.nextInt(bytes.length + 1);
            int to = random.nextInt(from, bytes.length + 1);
            compare(bytes, from, to);
        }
    }

    private static void compare(byte[] bytes, int from, int to) {
        int first = -1;
        int count = 0;
        int end = to;
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                first = i;
                count++;
            }
            if (bytes[i] < ' ' || bytes[i] == '"' || bytes[i] == '\\') {
                end = i;
            }
        }
        assertThat(ByteSearch.indexOf((byte) '\n', bytes, from, to)).isEqualTo(first);
        assertThat(ByteSearch.count((byte) '\n', bytes, from, to)).isEqualTo(count);
        assertThat(ByteSearch.endOfPlain(bytes, from, to)).isEqualTo(end);
    }

    @Test
    void aMemoMakesWhatTheBytesSay() {
        ByteMemo<String> memo = new ByteMemo<>(4, text -> text);
        for (int i = 0; i < 2_000; i++) {
            String text = "é".repeat(random.nextInt(3)) + random.nextInt(30);
            byte[] bytes = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
            assertThat(memo.of(bytes, 2, bytes.length - 2)).isEqualTo(text);
        }
    }
}
