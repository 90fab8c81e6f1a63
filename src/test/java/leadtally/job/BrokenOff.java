package leadtally.job;

import java.util.List;
import java.util.function.Supplier;
import leadtally.database.Store;
import leadtally.intake.file.Storage;
import leadtally.job.step.NightStep;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** The threads of this process, which break off before a stage or behind it: what came before is done, and the run is unfinished, as after a kill there. */
public final class BrokenOff implements Workers {
    private final Workers workers;
    private final BucketStage stage;
    private final boolean behind;

    private BrokenOff(Workers workers, BucketStage stage, boolean behind) {
        this.workers = workers;
        this.stage = stage;
        this.behind = behind;
    }

    public static Hiring before(BucketStage stage) {
        return (store, run, progress) -> new BrokenOff(new ThreadWorkers(store, run, progress), stage, false);
    }

    public static Hiring behind(BucketStage stage) {
        return (store, run, progress) -> new BrokenOff(new ThreadWorkers(store, run, progress), stage, true);
    }

    @Override
    public Storage storage() {
        return workers.storage();
    }

    @Override
    public NightStep intake() {
        return workers.intake();
    }

    @Override
    public void repair(BucketStage next) {
        workers.repair(next);
    }

    @Override
    public Step step(BucketStage next, Supplier<List<Integer>> buckets, NightSteps steps) {
        if (next != stage) {
            return workers.step(next, buckets, steps);
        }
        return behind ? new Behind(workers.step(next, buckets, steps)) : workers.step(next, BrokenOff::breakOff, steps);
    }

    private static List<Integer> breakOff() {
        throw new IllegalStateException("broken off by a test");
    }

    /** Done, and said to be done. */
    private record Behind(Step whole) implements Step {
        @Override
        public String getName() {
            return whole.getName();
        }

        @Override
        public void execute(StepExecution execution) throws JobInterruptedException {
            whole.execute(execution);
            breakOff();
        }
    }
}
