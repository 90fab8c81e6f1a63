package leadtally.job;

import java.util.List;
import java.util.function.Supplier;
import leadtally.database.Store;
import leadtally.intake.file.FolderStorage;
import leadtally.intake.file.Storage;
import leadtally.job.step.BucketStep;
import leadtally.job.step.IntakeFiles;
import leadtally.job.step.NightStep;
import leadtally.job.step.StoreWork;
import leadtally.job.step.TieWork;
import leadtally.reconcile.step.JudgeBucket;
import org.springframework.batch.core.step.Step;

/** The threads of this process: buckets lie in files of the run's work folder and are Spring Batch partitions. */
final class ThreadWorkers implements Workers {
    private final Storage storage;
    private final IntakeFiles intake;
    private final TieWork tie;
    private final StoreWork store;
    private final BucketStep.Work judge;

    ThreadWorkers(Store store, Run run, Progress progress) {
        this.storage = new FolderStorage(run.folder());
        this.intake = new IntakeFiles(store, run, progress);
        this.tie = new TieWork(store, run);
        this.store = new StoreWork(store, run);
        JudgeBucket judging = new JudgeBucket(store, run.settings().rules());
        this.judge = bucket -> judging.judge(run.number(), bucket, JudgeBucket.DAYS + bucket, run.asOf());
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public NightStep intake() {
        return intake;
    }

    @Override
    public void repair(BucketStage stage) {
        intake.repair();
        if (stage == BucketStage.STORE) {
            tie.repair();
        }
    }

    @Override
    public Step step(BucketStage stage, Supplier<List<Integer>> buckets, NightSteps steps) {
        return steps.partitioned(stage.word(), buckets, work(stage));
    }

    private BucketStep.Work work(BucketStage stage) {
        return switch (stage) {
            case TIE -> tie;
            case STORE -> store;
            case JUDGE -> judge;
        };
    }
}
