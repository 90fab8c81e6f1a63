package leadtally.intake.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that feeds are full of: strings without escapes, numbers without exponents. Anything else, faults too, it leaves to Jackson, which is several times slower, but decides
 * alone what is JSON; a test holds the two against each other. Strings and numbers stay in the bytes that they stand in. Not for several threads.
 */
final class PlainJson {
    private static final int DEEPEST = 64;
    private final int nestingLimit;
    private final Shapes shapes;
    private final ByteMemo<String> known = new ByteMemo<>(1 << 10, name -> name);
    private final String[][] names;
    private final JsonValue[][] values;
    private byte[] bytes = new byte[0];
    private int start;
    private int at;
    private int end;
    private boolean ascii;

    PlainJson(int nestingLimit, Shapes shapes) {
        this.nestingLimit = Math.min(nestingLimit, DEEPEST);
        this.shapes = shapes;
        this.names = new String[this.nestingLimit + 1][];
        this.values = new JsonValue[this.nestingLimit + 1][];
    }

    /** The one value that the bytes hold; null where Jackson has to say. */
    @Nullable JsonValue read(byte[] read, int from, int to) {
        bytes = read;
        start = from;
        at = from;
        end = to;
        ascii = true;
        JsonValue value = value(0, false);
        boolean whole = value != null && next() == 0 && at == end;
        return whole && (ascii || Utf8.isValid(bytes, from, to)) ? value : null;
    }

    /** The next byte that is no blank, without taking it; 0 at the end. */
    private byte next() {
        while (at < end) {
            byte b = bytes[at];
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b;
            }
            at++;
        }
        return 0;
    }

    private @Nullable JsonValue value(int depth, boolean located) {
        switch (next()) {
            case '{':
                return depth < nestingLimit ? object(depth + 1, located) : null;
            case '[':
                return depth < nestingLimit ? array(depth + 1) : null;
            case '"':
                int from = at + 1;
                return string() ? new JsonValue.Text(bytes, from, at - 1) : null;
            case 't':
                return literal("true", JsonValue.Literal.TRUE);
            case 'f':
                return literal("false", JsonValue.Literal.FALSE);
            case 'n':
                return literal("null", JsonValue.Literal.NULL);
            default:
                return number();
        }
    }

    private @Nullable JsonValue object(int depth, boolean located) {
        int from = located ? at - start : -1;
        room(depth, 0);
        int size = 0;
        at++;
        byte b = next();
        while (b != '}' || size > 0) {
            if (b != '"') {
                return null;
            }
            room(depth, size);
            String name = name();
            if (name == null || next() != ':') {
                return null;
            }
            at++;
            JsonValue value = value(depth, depth == 1);
            if (value == null) {
                return null;
            }
            names[depth][size] = name;
            values[depth][size++] = value;
            b = next();
            if (b == '}') {
                break;
            }
            if (b != ',') {
                return null;
            }
            at++;
            b = next();
        }
        at++;
        Shape shape = shapes.of(names[depth], size);
        return new JsonObject(shape, shape.sorted(values[depth]), from, located ? at - start : -1);
    }

    /** Room for another member of an object at that depth. */
    private void room(int depth, int size) {
        if (names[depth] == null) {
            names[depth] = new String[16];
            values[depth] = new JsonValue[16];
        } else if (size == names[depth].length) {
            names[depth] = Arrays.copyOf(names[depth], size * 2);
            values[depth] = Arrays.copyOf(values[depth], size * 2);
        }
    }

    private @Nullable JsonValue array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        at++;
        if (next() == ']') {
            at++;
            return new JsonValue.Items(items);
        }
        while (true) {
            JsonValue item = value(depth, true);
            if (item == null) {
                return null;
            }
            items.add(item);
            byte b = next();
            if (b != ',' && b != ']') {
                return null;
            }
            at++;
            if (b == ']') {
                return new JsonValue.Items(items);
            }
        }
    }

    private @Nullable String name() {
        int from = at + 1;
        return string() ? known.of(bytes, from, at - 1) : null;
    }

    /** Takes a string; false if it has an escape, a control character or no end. */
    private boolean string() {
        at = ByteSearch.endOfPlain(bytes, at + 1, end);
        while (at < end && bytes[at] < 0) {
            ascii = false;
            at = ByteSearch.endOfPlain(bytes, at + 1, end);
        }
        return at < end && bytes[at++] == '"';
    }

    private @Nullable JsonValue literal(String word, JsonValue value) {
        int length = word.length();
        for (int i = 0; i < length; i++) {
            if (at + i >= end || bytes[at + i] != word.charAt(i)) {
                return null;
            }
        }
        at += length;
        return isDelimited() ? value : null;
    }

    private @Nullable JsonValue number() {
        int from = at;
        while (at < end && (isDigit(bytes[at]) || bytes[at] == '-' || bytes[at] == '.')) {
            at++;
        }
        return Numbers.isPlain(bytes, from, at) && isDelimited() ? new JsonValue.Number(bytes, from, at) : null;
    }

    private boolean isDelimited() {
        return at == end || " \t\r\n,]}".indexOf(bytes[at]) >= 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
