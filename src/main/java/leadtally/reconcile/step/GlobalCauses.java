package leadtally.reconcile.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leadtally.database.Statistics;
import leadtally.database.Store;
import leadtally.lead.Reason;
import leadtally.reconcile.Cause;
import leadtally.reconcile.Rules;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The causes that no phone's history shows by itself, found over all facts when every bucket is judged: BILLED_TWICE, ANSWER_FAILED, BATCH_TOTALS_DISAGREE and
 * FEED_SILENT (rule 6), with the marks of submissions whose feed was silent (rule 5.3). Counts the touched days' events first. Only what changed is written. The same again changes nothing.
 */
public final class GlobalCauses {
    /** The bucket under which this step touches days. */
    static final int TOUCHED_BUCKET = -1;

    private final Store store;
    private final Rules rules;

    public GlobalCauses(Store store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Finds them as of an instant, in one transaction. */
    public void replace(long runNo, Instant asOf) {
        store.inTransaction(() -> {
            Statistics.refresh(store);
            Set<LocalDate> touched = new TreeSet<>();
            new DayEvents(store, rules.days()).count(runNo);
            AnswerCauses answers = AnswerCauses.find(store, rules.days());
            replace(Reason.BILLED_TWICE, new BilledTwice(store, rules).find(runNo), touched);
            replace(Reason.ANSWER_FAILED, answers.failed(), touched);
            replace(Reason.BATCH_TOTALS_DISAGREE, answers.totalsDisagree(), touched);
            replace(Reason.FEED_SILENT, new FeedSilentCauses(store, rules.days()).find(asOf), touched);
            touch(store, runNo, TOUCHED_BUCKET, touched);
            Map<String, ?> run = Map.of("run_no", runNo);
            store.update("queries/reconcile/feed_suspects", run);
            touch(store, runNo, TOUCHED_BUCKET, store.query(
                    "queries/reconcile/feed_silent_again", run, (row, i) -> row.getObject("business_day", LocalDate.class)));
            return null;
        });
    }

    /** The group under which the causes of a reason lie. */
    static String group(Reason reason) {
        return "#" + reason;
    }

    /** Notes that a run touches days, each once however often the run is resumed. */
    static void touch(Store store, long runNo, int bucket, Iterable<LocalDate> days) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (LocalDate day : days) {
            rows.add(new MapSqlParameterSource(Map.of("run_no", runNo, "bucket", bucket, "business_day", day)));
        }
        if (!rows.isEmpty()) {
            store.jdbc().batchUpdate(store.sql("queries/reconcile/global_touch_day"), rows.toArray(SqlParameterSource[]::new));
        }
    }

    private void replace(Reason reason, List<Cause> now, Set<LocalDate> touched) {
        List<CauseRow> changed = CauseRow.TABLE.replace(store, List.of(group(reason)), now.stream().map(CauseRow::of).toList(), new TouchedDays());
        changed.forEach(row -> touched.add(row.day()));
        ChangedCauses.note(store, changed);
    }
}
