package leadtally.reconcile.step;

import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import leadtally.lead.Utf8Order;
import leadtally.reconcile.Cause;

/**
 * What is wrong with whole answers (rule 6): one that is none is ANSWER_FAILED while one of its leads has no later answer that counts (refinement 3.4); one whose totals
 * disagree with its results is BATCH_TOTALS_DISAGREE for ever.
 */
record AnswerCauses(List<Cause> failed, List<Cause> totalsDisagree) {

    /** One lead of an answer. */
    private record Lead(
            String vendor, String answerKey, String campaign, String externalLeadId, Phone phone, boolean only, Instant at, String failure,
            String totalsFault, String source, boolean superseded, Traffic traffic) {
        List<String> subject() {
            return List.of(vendor, answerKey);
        }
    }

    static AnswerCauses find(Store store, BusinessDays days) {
        Map<List<String>, List<Lead>> answers = new LinkedHashMap<>();
        store.stream("queries/reconcile/global_answers", Map.of(), row -> {
            Lead lead = read(row);
            answers.computeIfAbsent(lead.subject(), subject -> new ArrayList<>()).add(lead);
        });
        Predicate<List<Lead>> open = leads -> leads.stream().anyMatch(lead -> !lead.failure().isEmpty() && !lead.superseded());
        Predicate<List<Lead>> disagrees = leads -> leads.stream().anyMatch(lead -> !lead.totalsFault().isEmpty());
        return new AnswerCauses(
                causes(Reason.ANSWER_FAILED, answers.values(), open, Lead::failure, days),
                causes(Reason.BATCH_TOTALS_DISAGREE, answers.values(), disagrees, Lead::totalsFault, days));
    }

    private static List<Cause> causes(
            Reason reason, Collection<List<Lead>> answers, Predicate<List<Lead>> present, Function<Lead, String> detail, BusinessDays days) {
        return answers.stream().filter(present).map(leads -> cause(reason, leads, detail.apply(leads.get(0)), days)).toList();
    }

    private static Cause cause(Reason reason, List<Lead> leads, String detail, BusinessDays days) {
        Lead first = leads.get(0);
        boolean told = reason == Reason.ANSWER_FAILED && first.only();
        Instant at = leads.stream().map(Lead::at).min(Instant::compareTo).orElseThrow();
        Set<Traffic> traffics = leads.stream().map(Lead::traffic).collect(Collectors.toSet());
        return new Cause(
                reason,
                first.subject(),
                GlobalCauses.group(reason),
                first.vendor(),
                first.campaign(),
                told ? first.externalLeadId() : "",
                told ? first.phone() : Phone.NONE,
                at,
                days.of(at),
                null,
                "",
                detail,
                leads.stream().map(Lead::source).min(Utf8Order::compare).orElseThrow(),
                traffics.size() == 1 ? first.traffic() : null);
    }

    private static Lead read(ResultSet row) throws SQLException {
        int requested = row.getInt("request_leads");
        return new Lead(
                row.getString("vendor"),
                row.getString("answer_key"),
                row.getString("campaign"),
                row.getString("external_lead_id"),
                phone(row, "phone_raw", "phone"),
                requested == 1 || requested < 0 && row.getInt("leads") == 1,
                instant(row, "answered_at"),
                row.getString("failure"),
                row.getString("totals_fault"),
                row.getString("source"),
                row.getBoolean("superseded"),
                Traffics.ofWord(row.getString("traffic")));
    }
}
