package leadtally.reconcile.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.reconcile.Facts;
import leadtally.reconcile.JudgedSubmission;
import leadtally.reconcile.Judgement;
import leadtally.reconcile.Reconciler;
import leadtally.reconcile.RegisterEntry;
import leadtally.reconcile.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Judges one bucket's groups, a slice at a time, and writes what changed. Call it inside the bucket's transaction. */
public final class JudgeBucket {
    /** Store buckets touch days under their own numbers: judge buckets count on from here. */
    public static final int DAYS = 1_000_000;

    private static final int SLICE = 4_000;

    private final Store store;
    private final FactStore facts;
    private final EventContents contents;
    private final LinkedGroups linked;
    private final Reconciler reconciler;
    private final JudgedTable<JudgedSubmission> submissions;

    public JudgeBucket(Store store, Rules rules) {
        this.store = store;
        this.facts = new FactStore(store);
        this.contents = new EventContents(store);
        this.linked = new LinkedGroups(store);
        this.reconciler = new Reconciler(rules);
        this.submissions = JudgedSubmissions.of(rules.days());
    }

    /**
     * @param dayBucket the bucket's number among all that touch days in this run
     * @return how many groups were judged
     */
    public int judge(long runNo, int bucket, int dayBucket, Instant asOf) {
        List<String> groups = store.query(
                "queries/reconcile/groups_of_bucket", Map.of("run_no", runNo, "bucket", bucket), (row, i) -> row.getString("group_key"));
        TouchedDays touched = new TouchedDays();
        for (int from = 0; from < groups.size(); from += SLICE) {
            judgeSlice(groups.subList(from, Math.min(groups.size(), from + SLICE)), asOf, touched);
        }
        touched.insert(store, runNo, dayBucket);
        return groups.size();
    }

    /**
     * Judges groups that nothing ties to others, from all of their facts.
     *
     * @param known the groups among them that may have been judged before
     * @param before what was stored of them before tonight's facts, maybe among other facts
     * @param touched takes the days touched
     */
    void judgeAtOnce(List<StoredFact> stored, Set<String> groups, Set<String> known, Collection<StoredFact> before, Instant asOf, TouchedDays touched) {
        contents.fetchCompeting(stored);
        Judgement judgement = reconciler.judgeAll(new Facts(stored), asOf);
        contents.fetchSubjects(judgement.causes(), stored);
        List<String> judged = groups.stream().filter(known::contains).toList();
        write(judgement, groups, judged, numbersOf(before, groups), touched);
    }

    private void judgeSlice(List<String> groups, Instant asOf, TouchedDays touched) {
        List<StoredFact> evidence = new ArrayList<>();
        facts.factsOf(linked.evidenceFor(groups), evidence::add);
        Set<String> wanted = new HashSet<>(groups);
        contents.fetchCompeting(evidence);
        Judgement judgement = reconciler.judge(new Facts(evidence), wanted, asOf);
        contents.fetchSubjects(judgement.causes(), evidence);
        write(judgement, wanted, groups, numbersOf(evidence, wanted), touched);
    }

    /** In their order, so that rows which lie side by side are read side by side. */
    private static List<Long> numbersOf(Collection<StoredFact> facts, Set<String> groups) {
        return facts.stream().filter(fact -> fact.number() > 0 && groups.contains(fact.group())).map(StoredFact::number).sorted().toList();
    }

    private void write(Judgement judgement, Set<String> groups, List<String> before, List<Long> eventsBefore, TouchedDays touched) {
        submissions.replace(store, before, judgement.submissions(), touched);
        JudgedEvents.TABLE.replaceNumbered(store, eventsBefore, judgement.events(), touched);
        JudgedAnswers.TABLE.replace(store, before, judgement.answers(), touched);
        touchRegistered(RegisterEntries.TABLE.replace(store, before, judgement.register(), touched), judgement, touched);
        ChangedCauses.note(store, CauseRow.TABLE.replace(store, before, judgement.causes().stream().map(CauseRow::of).toList(), touched));
        replaceDue(groups, before, judgement.due());
    }

    /** An entry is printed on each day that has a submission or a contact after it, also where nothing of these changes. A phone's facts are under the phone as their group. */
    private static void touchRegistered(List<RegisterEntry> changed, Judgement judgement, TouchedDays touched) {
        Set<String> phones = changed.stream().map(entry -> entry.phone().e164()).collect(Collectors.toSet());
        if (!phones.isEmpty()) {
            judgement.submissions().stream().filter(row -> phones.contains(row.group())).forEach(row -> touched.add(row.day()));
            judgement.events().stream().filter(row -> phones.contains(row.group())).forEach(row -> touched.add(row.breachDay()));
        }
    }

    /** Every group judged has its row, with the instant at which it is due or without. */
    private void replaceDue(Set<String> groups, List<String> known, Map<String, Instant> due) {
        Map<String, Optional<Instant>> before = new HashMap<>();
        FactStore.eachSlice(known, slice -> store.stream(
                "queries/reconcile/due_of_groups",
                Map.of("groups", FactStore.array("varchar", slice)),
                row -> before.put(row.getString("group_key"), Optional.ofNullable(Columns.instantOrNull(row, "due_at")))));
        SqlParameterSource[] gone = before.entrySet().stream()
                .filter(e -> !Objects.equals(e.getValue().orElse(null), due.get(e.getKey())))
                .map(e -> new MapSqlParameterSource("group_key", e.getKey()))
                .toArray(SqlParameterSource[]::new);
        if (gone.length > 0) {
            store.jdbc().batchUpdate(store.sql("queries/reconcile/due_delete"), gone);
        }
        store.bulk().insert(
                "judged_group",
                List.of("group_key", "due_at"),
                () -> groups.stream()
                        .sorted()
                        .filter(group -> !before.containsKey(group) || !Objects.equals(before.get(group).orElse(null), due.get(group)))
                        .map(group -> new @Nullable Object[] {group, due.get(group)})
                        .iterator());
    }
}
