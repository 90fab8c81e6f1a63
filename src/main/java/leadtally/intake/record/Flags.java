package leadtally.intake.record;

import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads the members of a record that say yes or no. One that says something else is told (rule 2.3) and counts as absent: a text is not taken for what it might mean. */
public record Flags(RecordOutlet outlet) {
    /** Null if it is absent, or neither JSON's true nor its false. */
    public @Nullable Boolean read(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == JsonValue.Literal.TRUE) {
            return Boolean.TRUE;
        }
        if (value == JsonValue.Literal.FALSE) {
            return Boolean.FALSE;
        }
        if (!value.isAbsent()) {
            outlet.unknown(name, value.text().isEmpty() ? "(no boolean)" : value.text());
        }
        return null;
    }

    public boolean isTrue(JsonObject object, String name) {
        return Boolean.TRUE.equals(read(object, name));
    }

    public boolean isFalse(JsonObject object, String name) {
        return Boolean.FALSE.equals(read(object, name));
    }
}
