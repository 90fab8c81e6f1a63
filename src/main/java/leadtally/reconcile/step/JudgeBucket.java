package leadtally.reconcile.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leadtally.database.Store;
import leadtally.lead.Fact;
import leadtally.reconcile.Facts;
import leadtally.reconcile.Judgement;
import leadtally.reconcile.Reconciler;
import leadtally.reconcile.Rules;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Judges one bucket's groups, a slice at a time, and writes what changed. Call it inside the bucket's transaction. */
public final class JudgeBucket {
    private static final int SLICE = 4_000;

    private final Store store;
    private final FactStore facts;
    private final LinkedGroups linked;
    private final Reconciler reconciler;

    public JudgeBucket(Store store, Rules rules) {
        this.store = store;
        this.facts = new FactStore(store);
        this.linked = new LinkedGroups(store);
        this.reconciler = new Reconciler(rules);
    }

    /**
     * @param dayBucket the bucket's number among all that touch days in this run
     * @return how many groups were judged
     */
    public int judge(long runNo, int bucket, int dayBucket, Instant asOf) {
        List<String> groups = store.query(
                "queries/reconcile/groups_of_bucket", Map.of("run_no", runNo, "bucket", bucket), (row, i) -> row.getString("group_key"));
        Set<LocalDate> touched = new TreeSet<>();
        for (int from = 0; from < groups.size(); from += SLICE) {
            judgeSlice(groups.subList(from, Math.min(groups.size(), from + SLICE)), asOf, touched);
        }
        store.bulk().insert(
                "touched_day",
                List.of("run_no", "bucket", "business_day"),
                () -> touched.stream().map(day -> new Object[] {runNo, dayBucket, day}).iterator());
        return groups.size();
    }

    private void judgeSlice(List<String> groups, Instant asOf, Set<LocalDate> touched) {
        List<Fact> evidence = new ArrayList<>();
        facts.factsOf(linked.evidenceFor(groups), stored -> evidence.add(stored.fact()));
        Judgement judgement = reconciler.judge(Facts.of(evidence), new HashSet<>(groups), asOf);
        JudgedTables.SUBMISSIONS.replace(store, groups, judgement.submissions(), touched);
        JudgedTables.EVENTS.replace(store, groups, judgement.events(), touched);
        JudgedTables.ANSWERS.replace(store, groups, judgement.answers(), touched);
        JudgedTables.REGISTER.replace(store, groups, judgement.register(), touched);
        JudgedTables.CAUSES.replace(store, groups, judgement.causes().stream().map(CauseRow::of).toList(), touched);
        replaceDue(groups, judgement.due());
    }

    private void replaceDue(List<String> groups, Map<String, Instant> due) {
        Map<String, Instant> before = new HashMap<>();
        Map<String, ?> parameters = Map.of("groups", FactStore.array("varchar", groups));
        store.stream("queries/reconcile/due_of_groups", parameters,
                row -> before.put(row.getString("group_key"), leadtally.database.Columns.instant(row, "due_at")));
        SqlParameterSource[] gone = before.entrySet().stream()
                .filter(e -> !e.getValue().equals(due.get(e.getKey())))
                .map(e -> new MapSqlParameterSource("group_key", e.getKey()))
                .toArray(SqlParameterSource[]::new);
        if (gone.length > 0) {
            store.jdbc().batchUpdate(store.sql("queries/reconcile/due_delete"), gone);
        }
        store.bulk().insert(
                "judged_group",
                List.of("group_key", "due_at"),
                () -> due.entrySet().stream()
                        .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                        .map(e -> new Object[] {e.getKey(), e.getValue()})
                        .iterator());
    }
}
