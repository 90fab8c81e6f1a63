package leadtally.pull;

import java.util.Arrays;
import leadtally.pull.http.BrokenAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as received: checked to be whole JSON, and laid on one line of the archive without changing a value. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNumberLength(1 << 16).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * @throws BrokenAnswer if it is no JSON object: cut off, or something else
     */
    static JsonNode parse(byte[] body) throws BrokenAnswer {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new BrokenAnswer("a body that is no JSON object");
            }
            return tree;
        } catch (JacksonException e) {
            throw new BrokenAnswer("a body that is cut off or no JSON (" + body.length + " bytes)");
        }
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
