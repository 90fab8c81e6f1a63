package leadtally.job;

import java.util.List;
import java.util.function.Supplier;
import leadtally.database.PausePoint;
import leadtally.database.Store;
import leadtally.job.step.BucketStep;
import leadtally.job.step.Buckets;
import leadtally.job.step.NightStep;
import leadtally.job.step.OnceStep;
import leadtally.job.step.WorkThreads;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Makes the night's work into steps of Spring Batch. A signal stops between two of them, and between two buckets. */
public final class NightSteps {
    private final JobRepository repository;
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final Stop stop;
    private final StageTimes stages;

    NightSteps(JobRepository repository, Store store, Run run, Progress progress, Stop stop, StageTimes stages) {
        this.repository = repository;
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.stop = stop;
        this.stages = stages;
    }

    /** A step in one transaction, which also notes that it is done. */
    Step once(String name, NightStep work) {
        return new StepBuilder(name, repository)
                .tasklet(work(name, new OnceStep(store, run, name, work)), store.transactionManager())
                .listener(stages)
                .build();
    }

    /** The same, showing when it begins and ends. */
    Step told(String name, NightStep work) {
        return once(name, () -> {
            progress.begin(name, 1, "step");
            long items = work.execute();
            progress.step();
            progress.end();
            return items;
        });
    }

    /** A step that must not hold a transaction: a pull commits each page, publishing what it has renamed; a cluster has transactions of its own. */
    public Step outside(String name, NightStep work) {
        return new StepBuilder(name, repository).tasklet(work(name, work), new ResourcelessTransactionManager()).listener(stages).build();
    }

    /** A step of buckets that threads of this process do, each in a transaction of its own. */
    Step partitioned(String name, Supplier<List<Integer>> buckets, BucketStep.Work work) {
        Partitioner partitioner = Buckets.partitioner(buckets);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(WorkThreads.count());
        return new StepBuilder(name, repository)
                .partitioner(name + "Bucket", partitioner)
                .step(bucketStep(name + "Bucket", new BucketStep(store, run, name, bucket(name, work), progress)))
                .taskExecutor(threads)
                .listener(stages)
                .build();
    }

    /** Stops the run here if it was asked to stop. */
    public void checkStop() {
        stop.check();
    }

    private Tasklet work(String name, NightStep work) {
        return (contribution, context) -> {
            stop.check();
            PausePoint.reached(name);
            contribution.incrementWriteCount(work.execute());
            PausePoint.reached(name + "-done");
            return RepeatStatus.FINISHED;
        };
    }

    private BucketStep.Work bucket(String name, BucketStep.Work work) {
        return bucket -> {
            stop.check();
            PausePoint.reached(name);
            return work.execute(bucket);
        };
    }

    private Step bucketStep(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, store.transactionManager()).build();
    }
}
