package leadtally.job;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadtally.database.Store;
import leadtally.job.step.BucketStep;
import leadtally.job.step.Buckets;
import leadtally.job.step.ChooseGroups;
import leadtally.job.step.IntakeFiles;
import leadtally.job.step.ListInputs;
import leadtally.job.step.NightStep;
import leadtally.job.step.PullSources;
import leadtally.job.step.StoreWork;
import leadtally.pull.Secrets;
import leadtally.reconcile.step.JudgeBucket;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The night as a Spring Batch job: its body is the chain of steps, in order. A step's name is its word in the README. */
final class NightlyJob {
    static final String NAME = "nightly";

    /** Store buckets touch days under their own numbers: judge buckets count on from here. */
    static final int JUDGE_DAYS = 1_000;

    private final JobRepository repository;
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final Secrets secrets;

    NightlyJob(JobRepository repository, Store store, Run run, Progress progress, Secrets secrets) {
        this.repository = repository;
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.secrets = secrets;
    }

    Job job(NightReport report) {
        return new JobBuilder(NAME, repository)
                .start(outside("pull", new PullSources(store, run, secrets, progress)))
                .next(step("list", tasklet(new ListInputs(store, run))))
                .next(step("intake", tasklet(new IntakeFiles(store, run, progress))))
                .next(inBuckets("store", this::storeBuckets, new StoreWork(store, run)))
                .next(step("choose", tasklet(new ChooseGroups(store, run))))
                .next(inBuckets("judge", this::judgeBuckets, judge()))
                .next(step("causes", tasklet(report.causes())))
                .next(step("summarise", tasklet(report.summarise())))
                .next(step("check", tasklet(report.check())))
                .next(outside("report", report.write()))
                .build();
    }

    private BucketStep.Work judge() {
        JudgeBucket judge = new JudgeBucket(store, run.settings().rules());
        return bucket -> judge.judge(run.number(), bucket, JUDGE_DAYS + bucket, run.asOf());
    }

    private Iterable<Integer> storeBuckets() {
        return announced("store", IntStream.range(0, Buckets.count(store, run)).boxed().toList());
    }

    private Iterable<Integer> judgeBuckets() {
        return announced("judge", store.query(
                "queries/job/judge_buckets", Map.of("run_no", run.number()), (row, i) -> row.getInt("bucket")));
    }

    private List<Integer> announced(String stage, List<Integer> buckets) {
        progress.begin(stage, buckets.size(), "buckets");
        return buckets;
    }

    private static Tasklet tasklet(NightStep work) {
        return (contribution, context) -> {
            contribution.incrementWriteCount(work.execute());
            return RepeatStatus.FINISHED;
        };
    }

    /** A step that must not hold a transaction: a pull commits each page, publishing what it has renamed. */
    private Step outside(String name, NightStep work) {
        return new StepBuilder(name, repository).tasklet(tasklet(work), new ResourcelessTransactionManager()).build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, store.transactionManager()).build();
    }

    private Step inBuckets(String name, java.util.function.Supplier<? extends Iterable<Integer>> buckets, BucketStep.Work work) {
        Partitioner partitioner = Buckets.partitioner(buckets);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return new StepBuilder(name, repository)
                .partitioner(name + "Bucket", partitioner)
                .step(step(name + "Bucket", new BucketStep(store, run, name, work, progress)))
                .taskExecutor(threads)
                .build();
    }
}
