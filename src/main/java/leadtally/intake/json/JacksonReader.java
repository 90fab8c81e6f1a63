package leadtally.intake.json;

import static leadtally.lead.RejectionReason.NOT_JSON;
import static leadtally.lead.RejectionReason.NOT_UTF8;
import static leadtally.lead.RejectionReason.TOO_DEEP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads bytes as one JSON value by Jackson, which decides what is JSON. Not for several threads. */
final class JacksonReader {
    private final JsonFactory factory = JsonFactories.unlimited();
    private final int nestingLimit;
    private final Shapes shapes;

    JacksonReader(int nestingLimit, Shapes shapes) {
        this.nestingLimit = nestingLimit;
        this.shapes = shapes;
    }

    /**
     * The one value that the bytes hold.
     *
     * @throws JsonFault TOO_DEEP, NOT_UTF8 or NOT_JSON, the first that applies
     */
    JsonValue read(byte[] bytes, int from, int to) throws JsonFault {
        if (!Utf8.isValid(bytes, from, to)) {
            throw fault(bytes, from, to, new JsonFault(NOT_UTF8, "not UTF-8"));
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonFault(NOT_JSON, "no JSON value");
            }
            JsonValue value = value(parser, first, 0, false);
            if (parser.nextToken() != null) {
                throw fault(bytes, from, to, new JsonFault(NOT_JSON, "more than one JSON value on a line"));
            }
            return value;
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw fault(bytes, from, to, new JsonFault(NOT_JSON, "not JSON from column " + column + " on"));
        }
    }

    /** Depth comes before all else, wherever reading failed. */
    private JsonFault fault(byte[] bytes, int from, int to, JsonFault other) {
        return JsonShape.of(bytes, from, to).deepest() > nestingLimit ? tooDeep() : other;
    }

    private JsonFault tooDeep() {
        return new JsonFault(TOO_DEEP, "nested deeper than " + nestingLimit);
    }

    private JsonValue value(JsonParser parser, JsonToken token, int depth, boolean located) throws JsonFault {
        switch (token) {
            case START_OBJECT:
                return object(parser, depth + 1, located);
            case START_ARRAY:
                return array(parser, depth + 1);
            case VALUE_STRING:
                return new JsonValue.Text(Utf8.wellFormed(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return new JsonValue.Number(parser.getString());
            case VALUE_TRUE:
                return JsonValue.Literal.TRUE;
            case VALUE_FALSE:
                return JsonValue.Literal.FALSE;
            case VALUE_NULL:
                return JsonValue.Literal.NULL;
            default:
                throw new JsonFault(NOT_JSON, "not JSON");
        }
    }

    private JsonObject object(JsonParser parser, int depth, boolean located) throws JsonFault {
        if (depth > nestingLimit) {
            throw tooDeep();
        }
        int from = located ? (int) parser.currentTokenLocation().getByteOffset() : -1;
        String[] names = new String[8];
        JsonValue[] values = new JsonValue[8];
        int size = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = Utf8.wellFormed(name);
            values[size++] = value(parser, parser.nextToken(), depth, depth == 1);
        }
        int to = located ? (int) parser.currentLocation().getByteOffset() : -1;
        Shape shape = shapes.of(names, size);
        return new JsonObject(shape, shape.sorted(values), from, to);
    }

    private JsonValue array(JsonParser parser, int depth) throws JsonFault {
        if (depth > nestingLimit) {
            throw tooDeep();
        }
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token, depth, true));
        }
        return new JsonValue.Items(values);
    }
}
