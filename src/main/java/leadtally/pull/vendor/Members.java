package leadtally.pull.vendor;

import leadtally.intake.json.Utf8;
import leadtally.pull.http.BrokenAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of an answer that the way through a list depends on: one of another kind than known breaks the answer, and with it that list alone. */
final class Members {
    private Members() {}

    /** A text that a store can keep, or a number as one; null if it is absent, null or empty. */
    static @Nullable String text(JsonNode node, String name) throws BrokenAnswer {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new BrokenAnswer("an answer whose " + name + " is no text");
        }
        String text = value.asString();
        if (text.indexOf('\0') >= 0 || !Utf8.wellFormed(text).equals(text)) {
            throw new BrokenAnswer("an answer whose " + name + " holds what is no character");
        }
        return text.isEmpty() ? null : text;
    }

    /** A count, as number or text; {@code otherwise} if it is absent, null or below 0. */
    static long count(JsonNode node, String name, long otherwise) throws BrokenAnswer {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (value.isString() && value.asString().matches("[0-9]{1,15}")) {
            return Long.parseLong(value.asString());
        }
        if (value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong()) {
            return value.longValue() < 0 ? otherwise : value.longValue();
        }
        throw new BrokenAnswer("an answer whose " + name + " is no count");
    }
}
