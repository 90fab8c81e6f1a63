package leadtally.intake.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import leadtally.intake.json.JsonObject;

/** Pairs requests with results: the k-th result of a phone answers the k-th request of that phone (rule 3.5). */
public final class Pairing {
    private Pairing() {}

    /**
     * The leads in order of the requests, then the results beyond them.
     *
     * @param phone what a lead's phone is compared by
     * @param parent ordinal of their primary, -1 for none
     */
    public static List<AskedLead> of(List<JsonObject> requests, List<JsonObject> results, Function<JsonObject, String> phone, int parent) {
        Map<String, Deque<JsonObject>> open = new HashMap<>();
        for (JsonObject result : results) {
            open.computeIfAbsent(phone.apply(result), key -> new ArrayDeque<>()).add(result);
        }
        List<AskedLead> leads = new ArrayList<>(Math.max(requests.size(), results.size()));
        Map<String, Integer> taken = new HashMap<>();
        for (JsonObject request : requests) {
            String key = phone.apply(request);
            Deque<JsonObject> answers = open.get(key);
            JsonObject result = answers == null ? null : answers.poll();
            if (result != null) {
                taken.merge(key, 1, Integer::sum);
            }
            leads.add(new AskedLead(request, result, parent));
        }
        for (JsonObject result : results) {
            String key = phone.apply(result);
            Integer used = taken.get(key);
            if (used != null && used > 0) {
                taken.put(key, used - 1);
            } else {
                leads.add(new AskedLead(null, result, parent));
            }
        }
        return leads;
    }
}
