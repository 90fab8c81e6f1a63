package leadtally.job;

import java.util.List;
import java.util.function.Supplier;
import leadtally.database.Store;
import leadtally.intake.file.Storage;
import leadtally.job.step.NightStep;
import org.springframework.batch.core.step.Step;

/** Who does the stages that are cut into buckets: the threads of this process, or the machines of a cluster. The night, its numbers and its marks are the same. */
public interface Workers {
    /** Where the sources' files are looked for. */
    Storage storage();

    /** Fills the buckets from the listed files. Nothing is stored yet, so an interrupted intake starts over. */
    NightStep intake();

    /**
     * Has at hand again what the buckets of a stage need and an earlier process had; what it stored stays. Called in a transaction, before the stage begins.
     */
    void repair(BucketStage stage);

    /**
     * The step of a stage: each of the buckets once, in any order.
     *
     * @param buckets to be asked when the step begins
     */
    Step step(BucketStage stage, Supplier<List<Integer>> buckets, NightSteps steps);

    /** Finds the workers of a run. */
    interface Hiring {
        Workers hire(Store store, Run run, Progress progress);
    }
}
