package leadtally.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PlainJson} reads is what Jackson reads there; all else it leaves to Jackson. */
class PlainJsonTest {
    private static final int LIMIT = 6;
    private static final int ROUNDS = 6_000;
    private static final int MANY_ROUNDS = 60_000;
    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"phone\":\"+15095551234\"", "\"é\"", "\"😀b\":1", "\"\\n\"", "\"\\u00e9\"", "1", "0", "-0", "-1.50", "01", "1.", ".5", "1e5",
        "1E-5", "-", "true", "false", "null", "nul", "truex", " ", "\t", "\r", "\n", "\u0001", "\u007f", "\ufeff", "{\"a\":{\"b\":[{\"c\":[1,{}]}]}}", "[[[[[[[1]]]]]]]", "NaN", "'a'", "//"
    };

    private final Random random = new Random(20261126);
    private final PlainJson plain = new PlainJson(LIMIT, new Shapes());
    private final JacksonReader jackson = new JacksonReader(LIMIT, new Shapes());
    private int readPlainly;

    @Test
    void readsAsJacksonDoes() {
        compareTexts(ROUNDS);
    }

    @Test
    @Tag("long")
    void readsManyAsJacksonDoes() {
        compareTexts(MANY_ROUNDS);
    }

    private void compareTexts(int rounds) {
        for (int i = 0; i < rounds; i++) {
            byte[] bytes = broken(text(0).getBytes(StandardCharsets.UTF_8), i % 3);
            compare(bytes);
        }
        assertThat(readPlainly).as("values that both read").isGreaterThan(rounds / 5);
    }

    @Test
    void readsPiecesInAnyOrderAsJacksonDoes() {
        comparePieces(ROUNDS);
    }

    @Test
    @Tag("long")
    void readsManyPiecesInAnyOrderAsJacksonDoes() {
        comparePieces(MANY_ROUNDS);
    }

    private void comparePieces(int rounds) {
        for (int i = 0; i < rounds; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(1, 9); k > 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            compare(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(readPlainly).as("values that both read").isGreaterThan(rounds / 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"a\":\"\",\"b\":-0.50}", " [ { \"a\" : [ true , null ] } ] ", "\"José 😀\"", "{\"né\":1,\"b\":\"é\",\"n\":2}"})
    void leavesNothingOfThisToJackson(String text) {
        compare(text.getBytes(StandardCharsets.UTF_8));
        assertThat(readPlainly).isOne();
    }

    /** The bytes stand somewhere in a longer array, as a line does. */
    private void compare(byte[] bytes) {
        byte[] line = new byte[bytes.length + 7];
        Arrays.fill(line, (byte) '"');
        System.arraycopy(bytes, 0, line, 3, bytes.length);
        JsonValue value = plain.read(line, 3, 3 + bytes.length);
        if (value == null) {
            return;
        }
        readPlainly++;
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertThat(told(value)).as(text).isEqualTo(told(jackson.read(line, 3, 3 + bytes.length)));
        } catch (JsonFault fault) {
            throw new AssertionError("Jackson does not read " + text + ": " + fault.getMessage(), fault);
        }
    }

    /** Everything that a value tells, its place too. */
    private static String told(JsonValue value) {
        if (value instanceof JsonObject object) {
            StringBuilder told = new StringBuilder("{" + object.from() + "-" + object.to() + " twice " + object.duplicate(""));
            for (int i = 0; i < object.size(); i++) {
                told.append(" <").append(object.name(i)).append("> ").append(told(object.value(i)));
            }
            return told.append('}').toString();
        }
        if (value instanceof JsonValue.Items items) {
            return items.values().stream().map(PlainJsonTest::told).collect(Collectors.joining(" ", "[", "]"));
        }
        return value.getClass().getSimpleName() + " <" + value.text() + "> " + value.isAbsent();
    }

    private String text(int depth) {
        return switch (random.nextInt(depth > 7 ? 6 : 9)) {
            case 0 -> "\"" + word() + "\"";
            case 1 -> String.valueOf(random.nextInt(-50, 50));
            case 2 -> random.nextInt(9) + "." + random.nextInt(500);
            case 3 -> random.nextBoolean() ? "true" : "false";
            case 4 -> "null";
            case 5 -> random.nextInt(20) == 0 ? "1e" + random.nextInt(9) : "0";
            case 6 -> random.ints(random.nextInt(4), 0, 9).mapToObj(i -> text(depth + 1)).collect(Collectors.joining(blank() + ",", "[", blank() + "]"));
            default -> random.ints(random.nextInt(20), 0, 9).mapToObj(i -> "\"" + word() + "\"" + blank() + ":" + blank() + text(depth + 1))
                    .collect(Collectors.joining("," + blank(), "{" + blank(), "}"));
        };
    }

    private String word() {
        String[] words = {"", "a", "b", "phone", "externalLeadId", "é", "प्रिया", "😀", "0042", "12.50", "-1", "x y", "\u007f", "'"};
        return random.nextInt(60) == 0 ? "\\\"" : words[random.nextInt(words.length)];
    }

    private String blank() {
        return random.nextInt(5) == 0 ? " " : "";
    }

    private byte[] broken(byte[] bytes, int changes) {
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
