package leadtally.intake.yotel;

import java.util.List;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.Numbers;
import org.jspecify.annotations.Nullable;

/** Compares a bulk answer's totals with its results and its request (rule 6, BATCH_TOTALS_DISAGREE). A total that is absent is not compared. */
final class BulkTotals {
    private BulkTotals() {}

    /**
     * How they disagree, {@code ""} if they do not.
     *
     * @param resultCount of all results, those that are no object too
     * @param requestLeads leads of the request, -1 where it is absent
     */
    static String fault(JsonObject response, List<JsonObject> results, int resultCount, int requestLeads) {
        Long total = Numbers.whole(response.text("total"));
        Long valid = Numbers.whole(response.text("valid"));
        Long invalid = Numbers.whole(response.text("invalid"));
        Long duplicates = Numbers.whole(response.text("duplicates"));
        if (total != null && valid != null && invalid != null && duplicates != null && total != valid + invalid + duplicates) {
            return "total " + total + ", valid + invalid + duplicates " + (valid + invalid + duplicates);
        }
        if (total != null && total != resultCount) {
            return "total " + total + ", results " + resultCount;
        }
        String byStatus = byStatus("valid", valid, "added", results)
                + byStatus("invalid", invalid, "invalid", results)
                + byStatus("duplicates", duplicates, "duplicate", results);
        if (!byStatus.isEmpty()) {
            return byStatus.substring(2);
        }
        return total != null && requestLeads >= 0 && total != requestLeads ? "total " + total + ", leads in the request " + requestLeads : "";
    }

    private static String byStatus(String name, @Nullable Long total, String status, List<JsonObject> results) {
        long counted = results.stream().filter(result -> result.text("status").equals(status)).count();
        return total == null || total == counted ? "" : ", " + name + " " + total + " but results " + status + " " + counted;
    }
}
