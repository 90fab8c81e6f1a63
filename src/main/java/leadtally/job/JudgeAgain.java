package leadtally.job;

import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.reconcile.step.JudgeBucket;

/**
 * A run that is resumed under other judging settings than it began with judges everything again (refinement 8.1), whatever it has judged so far: else one part of its groups would be judged by
 * the one settings, the rest by the others. Its input and what it has stored stay (rule 8.6).
 */
final class JudgeAgain {
    private static final List<String> CHANGES = List.of(
            "again_groups", "again_days", "again_marks", "again_discrepancies", "again_open", "again_batch_step_contexts", "again_batch_steps", "again_settings");

    private final Store store;

    JudgeAgain(Store store) {
        this.store = store;
    }

    /**
     * Has the run begin anew from the choice of groups on, if its settings are others.
     *
     * @return whether the run judges everything
     */
    boolean ifChanged(RunHistory.Row run, String settingsHash) {
        boolean everything = RunRequest.isEverything(run.options());
        if (settingsHash.equals(run.settingsHash()) || hasReported(run.number())) {
            return everything;
        }
        String options = RunRequest.options(true, RunRequest.vendors(run.options()), RunRequest.isPulling(run.options()));
        Map<String, ?> parameters = Map.of(
                "run_no", run.number(), "settings_hash", settingsHash, "options", options, "judge_buckets", JudgeBucket.DAYS);
        store.inTransaction(() -> {
            CHANGES.forEach(name -> store.update("queries/job/" + name, parameters));
            return null;
        });
        return true;
    }

    /** All is published by the settings that it began with; the next run finds others. */
    private boolean hasReported(long runNo) {
        return store.query("queries/job/has_reported", Map.of("run_no", runNo), (row, i) -> row.getBoolean("reported")).get(0);
    }
}
