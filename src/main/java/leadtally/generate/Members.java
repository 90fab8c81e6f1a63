package leadtally.generate;

import java.math.BigDecimal;
import java.util.Arrays;

/** The members of one JSON object as they are written; can be printed from another member on, which changes nothing but their order. */
final class Members {

    private static final String HEX = "0123456789abcdef";
    private final StringBuilder text = new StringBuilder(256);
    private int[] ends = new int[16];
    private int size;

    /** Adds a member: text in quotes, numbers, booleans and null as they are, objects and arrays by {@link #raw}. */
    Members put(String name, Object value) {
        name(name);
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof BigDecimal) {
            text.append(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value));
        } else {
            quoted(text, value.toString());
        }
        return end();
    }

    /** Adds a member whose value is JSON text already. */
    Members raw(String name, CharSequence json) {
        name(name);
        text.append(json);
        return end();
    }

    private void name(String name) {
        quoted(text, name);
        text.append(':');
    }

    private Members end() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = text.length();
        return this;
    }

    /** The object with its members from number {@code first} on, then those before it. */
    String json(int first) {
        int turn = size == 0 ? 0 : first % size;
        StringBuilder json = new StringBuilder(text.length() + size + 2).append('{');
        for (int i = 0; i < size; i++) {
            int member = (i + turn) % size;
            json.append(i == 0 ? "" : ",").append(text, member == 0 ? 0 : ends[member - 1], ends[member]);
        }
        return json.append('}').toString();
    }

    String json() {
        return json(0);
    }

    private static void quoted(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
