package leadtally.intake.json;

import java.util.List;

/** A JSON value as it was written: numbers are kept as their text. */
public sealed interface JsonValue permits JsonObject, Scalar, JsonValue.Items, JsonValue.Literal {

    /** What a scalar says: a string's or a number's text, {@code true}, {@code false}; {@code ""} for null, objects and arrays. */
    default String text() {
        return "";
    }

    /** Null, or the empty string: the same as absent (rule 2.2). */
    default boolean isAbsent() {
        return false;
    }

    record Items(List<JsonValue> values) implements JsonValue {}

    /** A string. */
    final class Text extends Scalar {
        public Text(String text) {
            super(text);
        }

        Text(byte[] bytes, int from, int to) {
            super(bytes, from, to);
        }

        @Override
        public boolean isAbsent() {
            return length() == 0;
        }
    }

    /** A number, as it was written. */
    final class Number extends Scalar {
        public Number(String text) {
            super(text);
        }

        Number(byte[] bytes, int from, int to) {
            super(bytes, from, to);
        }
    }

    enum Literal implements JsonValue {
        TRUE("true"),
        FALSE("false"),
        NULL("");

        private final String text;

        Literal(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public boolean isAbsent() {
            return this == NULL;
        }
    }
}
