package leadtally.job.step;

import java.util.Map;
import leadtally.database.Statistics;
import leadtally.database.Store;
import leadtally.job.InputFiles;
import leadtally.job.PendingWork;
import leadtally.job.Run;
import leadtally.reconcile.step.FirstLoad;

/** Everything is stored: the files count as taken, and the groups to judge are chosen and cut into buckets (rules 2.6, 8.1). */
public final class ChooseGroups implements NightStep {
    private static final int MOST_BUCKETS = 256;
    private static final int BUCKETS_OF_EVERYTHING = 64;

    private final Store store;
    private final Run run;

    public ChooseGroups(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    @Override
    public long execute() {
        new FirstLoad(store).end();
        Statistics.refreshOfFacts(store);
        new InputFiles(store).taken(run.number());
        new PendingWork(store).takeOver(run.number());
        Map<String, Object> window = Map.of("run_no", run.number(), "as_of", Store.at(run.asOf()));
        long groups = store.query("queries/job/count_groups_to_judge", window, (row, i) -> row.getLong("starting")).get(0);
        int buckets = (int) Math.min(MOST_BUCKETS, groups / run.settings().limits().bucketGroups() + 1);
        store.update("queries/job/forget_judge_groups", Map.of("run_no", run.number()));
        return store.update("queries/reconcile/groups_to_judge", Map.of(
                "run_no", run.number(), "as_of", Store.at(run.asOf()), "everything", run.everything(), "buckets",
                run.everything() ? Math.max(buckets, BUCKETS_OF_EVERYTHING) : buckets));
    }
}
