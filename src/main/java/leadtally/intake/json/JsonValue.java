package leadtally.intake.json;

import java.util.List;

/** A JSON value as it was written: numbers are kept as their text. */
public sealed interface JsonValue permits JsonObject, JsonValue.Items, JsonValue.Text, JsonValue.Number, JsonValue.Literal {

    /** What a scalar says: a string's or a number's text, {@code true}, {@code false}; {@code ""} for null, objects and arrays. */
    default String text() {
        return "";
    }

    /** Null, or the empty string: the same as absent (rule 2.2). */
    default boolean isAbsent() {
        return false;
    }

    record Items(List<JsonValue> values) implements JsonValue {}

    record Text(String text) implements JsonValue {
        @Override
        public boolean isAbsent() {
            return text.isEmpty();
        }
    }

    record Number(String text) implements JsonValue {}

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
