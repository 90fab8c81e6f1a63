package leadtally.job.step;

import leadtally.database.Store;
import leadtally.job.Progress;
import leadtally.job.Run;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Does one bucket in the step's transaction, once a run. */
public final class BucketStep implements Tasklet {
    private final Store store;
    private final Run run;
    private final String stage;
    private final Work work;
    private final Progress progress;

    /** A bucket's work. */
    public interface Work {
        /** @return how many items it held, for the counts of the step */
        long execute(int bucket) throws Exception;
    }

    public BucketStep(Store store, Run run, String stage, Work work, Progress progress) {
        this.store = store;
        this.run = run;
        this.stage = stage;
        this.work = work;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        int bucket = Buckets.number(contribution.getStepExecution().getStepName());
        DoneMark mark = new DoneMark(store, run, stage, bucket);
        if (!mark.isSet()) {
            contribution.incrementWriteCount(work.execute(bucket));
            mark.set();
        }
        progress.step();
        return RepeatStatus.FINISHED;
    }
}
