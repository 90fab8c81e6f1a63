package leadtally.bench.data;

/** The members of one JSON object under way; they can be written in another order than they were added. Names and values need no escapes. */
final class JsonObject {
    /** No instant: {@code null}. */
    static final long NEVER = Long.MIN_VALUE;

    private final Text text = new Text();
    private final int[] starts = new int[64];
    private int count;

    void clear() {
        text.clear();
        count = 0;
    }

    private Text name(String name) {
        starts[count++] = text.size();
        return text.add('"').add(name).add("\":");
    }

    JsonObject string(String name, String value) {
        name(name).add('"').add(value).add('"');
        return this;
    }

    /** A string, or null where it is empty. */
    JsonObject orNull(String name, String value) {
        return value.isEmpty() ? literal(name, "null") : string(name, value);
    }

    JsonObject literal(String name, String value) {
        name(name).add(value);
        return this;
    }

    JsonObject number(String name, String prefix, long number, int digits) {
        name(name).add('"').add(prefix).digits(number, digits).add('"');
        return this;
    }

    JsonObject phone(String name, long digits) {
        name(name).add("\"+1").digits(digits, 10).add('"');
        return this;
    }

    JsonObject instant(String name, long millis) {
        if (millis == NEVER) {
            return literal(name, "null");
        }
        name(name).add('"').instant(millis).add('"');
        return this;
    }

    /** Writes the object; with a turn above 0 its members begin at that one, and those before it follow backwards. */
    void writeTo(Text out, int turn) {
        int first = turn % count;
        out.add('{');
        for (int i = first; i < count; i++) {
            member(out, i, i > first);
        }
        for (int i = first - 1; i >= 0; i--) {
            member(out, i, true);
        }
        out.add('}');
    }

    private void member(Text out, int index, boolean comma) {
        if (comma) {
            out.add(',');
        }
        out.add(text.bytes(), starts[index], index + 1 < count ? starts[index + 1] : text.size());
    }
}
