package leadtally.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.check.RunChecks;
import leadtally.check.TieOut;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import leadtally.job.step.NightStep;
import leadtally.reconcile.step.Discrepancies;
import leadtally.reconcile.step.GlobalCauses;
import leadtally.summarise.Summaries;

/** What the night makes of its judgements: causes over all facts, the figures of the touched days, the tie-out. */
final class NightFigures {
    private final Store store;
    private final Run run;
    private final PublishPlan plan;
    private final PurgedDays purged;
    /** The days whose events this process has counted for the tie-out; none if it resumes behind that. */
    private List<LocalDate> countedEvents = List.of();
    private RunChecks checked = RunChecks.NONE;

    NightFigures(Store store, Run run, PublishPlan plan) {
        this.store = store;
        this.run = run;
        this.plan = plan;
        this.purged = new PurgedDays(store, run.settings().days());
    }

    /** The tie-out counts the stored events meanwhile: it needs nothing that is made from here on. */
    NightStep causes() {
        return () -> {
            touchEveryDay();
            countedEvents = SideBySide.beside(() -> new TieOut(store, run.settings().days()).countTouched(run.number()), this::findCauses);
            return 0;
        };
    }

    /** Of a run that judges everything again: what a stored figure became, changed by hand or damaged, changes no judgement that could touch its day. */
    private void touchEveryDay() {
        if (run.everything()) {
            store.inTransaction(() -> {
                store.update("queries/job/forget_judgements_without_event", Map.of());
                store.update("queries/job/touch_every_day", Map.of("run_no", run.number(), "bucket", PendingWork.EVERY_DAY));
                purged.leaveOut(run.number());
                return 0;
            });
        }
    }

    private void findCauses() {
        takeOverDays();
        new GlobalCauses(store, run.settings().rules()).replace(run.number(), run.asOf());
        new Discrepancies(store).carry(run.number(), run.asOf(), purged.keptFrom());
    }

    private void takeOverDays() {
        store.inTransaction(() -> {
            store.update("queries/job/take_over_touched_days", Map.of("run_no", run.number(), "bucket", PendingWork.TAKEN_OVER));
            store.update("queries/job/forget_taken_over_days", Map.of("run_no", run.number()));
            purged.leaveOut(run.number());
            return 0;
        });
    }

    NightStep summarise() {
        return () -> {
            purged.leaveOut(run.number());
            new Summaries(store, run.settings().days(), purged.keptFrom()).summarise(run.number());
            return 0;
        };
    }

    NightStep check() {
        return () -> {
            RunChecks checks = new TieOut(store, run.settings().days()).ofRun(run.number(), countedEvents, plan.periods());
            TieOutGate.of(run).pass("run " + run.number(), checks.results());
            checked = checks;
            new OlderDays(store, run).note(plan.lookedBackTo());
            new VendorReadings(store, run).note();
            return 0;
        };
    }

    /** What the tie-out has shown to this process; nothing if it resumes behind that. */
    RunChecks checked() {
        return checked;
    }

    /** All of it on this thread, whose transaction no other one sees. */
    void dryRun() throws Exception {
        touchEveryDay();
        findCauses();
        summarise().execute();
        check().execute();
    }
}
