package leadtally.pull;

import java.util.Arrays;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.Utf8;
import leadtally.pull.http.BrokenAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as received: checked to be whole JSON, and laid on one line of the archive without changing a value. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(IntakeSettings.PAGE_NESTING).maxStringLength(Integer.MAX_VALUE).maxNumberLength(1 << 16).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * @throws BrokenAnswer if it is no JSON object, cut off, or one that whoever reads the archive would not take as a whole
     */
    static JsonNode parse(byte[] body) throws BrokenAnswer {
        if (body.length >= 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B) {
            throw new BrokenAnswer("a body packed with gzip, which was not asked for");
        }
        if (isWide(body)) {
            throw new BrokenAnswer("a body in UTF-16 or UTF-32, where JSON is UTF-8");
        }
        if (!Utf8.isValid(body, 0, body.length)) {
            throw new BrokenAnswer("a body that is not UTF-8, as JSON is, and names no other charset");
        }
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new BrokenAnswer("a body that is no JSON object");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new BrokenAnswer("a body that is nested deeper than " + IntakeSettings.PAGE_NESTING + ", or has a number of more digits than any amount");
        } catch (JacksonException e) {
            throw new BrokenAnswer("a body that is cut off or no JSON (" + body.length + " bytes)");
        }
    }

    /** Jackson reads what it takes for UTF-16 or UTF-32, by its mark or by a zero among the first bytes; the archive's lines are UTF-8. */
    private static boolean isWide(byte[] body) {
        boolean marked = body.length >= 2 && ((body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF || (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE);
        boolean zero = false;
        for (int i = 0; i < Math.min(4, body.length); i++) {
            zero |= body[i] == 0;
        }
        return marked || zero;
    }

    /** The body without its line ends, which in JSON stand between values only, and without a byte order mark. */
    static byte[] oneLine(byte[] body) {
        boolean marked = body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF;
        byte[] line = Arrays.copyOfRange(body, marked ? 3 : 0, body.length);
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }
}
