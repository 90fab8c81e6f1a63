package leadtally.intake.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;

/**
 * The header of a list of submissions: its columns in their order.
 *
 * @param columns names; a column without one is called by its place
 * @param fault why no row under it can be used, {@code ""} if it is right
 * @param row makes an object of a row's values
 */
record HouseHeader(List<String> columns, String fault, Function<List<JsonValue>, JsonObject> row) {
    static final List<String> NEEDED = List.of("vendor", "campaign_id", "external_lead_id", "phone", "submitted_at");

    static HouseHeader of(List<String> cells) {
        List<String> columns = new ArrayList<>(cells.size());
        Set<String> seen = new HashSet<>();
        String fault = "";
        for (String cell : cells) {
            String name = cell.isEmpty() ? "column_" + (columns.size() + 1) : cell;
            columns.add(name);
            if (!seen.add(name)) {
                fault = "the header has a column twice";
            }
        }
        List<String> missing = NEEDED.stream().filter(name -> !seen.contains(name)).toList();
        if (!missing.isEmpty()) {
            fault = "the header lacks " + String.join(", ", missing);
        }
        return new HouseHeader(List.copyOf(columns), fault, JsonObject.maker(columns));
    }

    /** Whether it is a header at all: a first line with none of the needed columns is a row that lost its header, and one with a CR in it has its rows in it, since only LF and CRLF end lines. */
    boolean isHeader() {
        return columns.stream().anyMatch(NEEDED::contains) && columns.stream().noneMatch(name -> name.indexOf('\r') >= 0);
    }
}
