package leadtally.intake.answer;

import java.util.ArrayList;
import java.util.List;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One lead of an answer: what was asked and what was answered; at least one of the two is there.
 *
 * @param request the lead in the request, null for a result beyond it
 * @param result the lead in the response, null if it has none
 * @param parent ordinal of a secondary contact's primary, -1 for all others
 */
public record AskedLead(@Nullable JsonObject request, @Nullable JsonObject result, int parent) {

    /** A member's text, of the request, else of the result. */
    public String text(String name) {
        String asked = request == null ? "" : request.text(name);
        return !asked.isEmpty() || result == null ? asked : result.text(name);
    }

    /** A member's text of the result, {@code ""} without one. */
    public String resultText(String name) {
        return result == null ? "" : result.text(name);
    }

    /** The request and the result as the lead's part of the answer. */
    JsonObject part() {
        List<String> names = new ArrayList<>(2);
        List<JsonValue> values = new ArrayList<>(2);
        if (request != null) {
            names.add("request");
            values.add(request);
        }
        if (result != null) {
            names.add("result");
            values.add(result);
        }
        return JsonObject.of(names, values);
    }
}
