package leadtally.job.step;

import java.util.Map;
import leadtally.database.Store;
import leadtally.job.Progress;
import leadtally.job.Run;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Does one bucket in the step's transaction and marks it done there, so that neither a crash between the commit and Batch's own record nor a resumed run does it
 * twice.
 */
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
        Map<String, Object> key = Map.of("run_no", run.number(), "stage", stage, "bucket", bucket);
        boolean done = store.query("queries/job/is_done", key, (row, i) -> row.getInt("done") > 0).get(0);
        if (!done) {
            contribution.incrementWriteCount(work.execute(bucket));
            store.update("queries/job/mark_done", key);
        }
        progress.step();
        return RepeatStatus.FINISHED;
    }
}
