package leadtally.job;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadtally.database.PausePoint;
import leadtally.database.Store;
import leadtally.job.step.BucketStep;
import leadtally.job.step.Buckets;
import leadtally.job.step.ChooseGroups;
import leadtally.job.step.IntakeFiles;
import leadtally.job.step.ListInputs;
import leadtally.job.step.NightStep;
import leadtally.job.step.OnceStep;
import leadtally.job.step.PullSources;
import leadtally.job.step.StoreWork;
import leadtally.job.step.TieWork;
import leadtally.pull.Secrets;
import leadtally.reconcile.step.FirstLoad;
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
    private final Stop stop;
    private final StageTimes stages;

    NightlyJob(JobRepository repository, Store store, Run run, Progress progress, Secrets secrets, Stop stop, StageTimes stages) {
        this.repository = repository;
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.secrets = secrets;
        this.stop = stop;
        this.stages = stages;
    }

    Job job(NightReport report) {
        IntakeFiles intake = new IntakeFiles(store, run, progress);
        TieWork tie = new TieWork(store, run);
        return new JobBuilder(NAME, repository)
                .start(outside("pull", new PullSources(store, run, secrets, progress)))
                .next(once("list", told("list", new ListInputs(store, run))))
                .next(once("intake", intake))
                .next(inBuckets("tie", () -> tiePartitions(intake), tie))
                .next(inBuckets("store", () -> storeBuckets(intake, tie), new StoreWork(store, run)))
                .next(once("choose", told("choose", new ChooseGroups(store, run))))
                .next(inBuckets("judge", this::judgeBuckets, judge()))
                .next(once("causes", told("causes", report.causes())))
                .next(once("summarise", told("summarise", report.summarise())))
                .next(once("check", told("check", report.check())))
                .next(outside("report", report.write()))
                .build();
    }

    private BucketStep.Work judge() {
        JudgeBucket judge = new JudgeBucket(store, run.settings().rules());
        return bucket -> judge.judge(run.number(), bucket, JUDGE_DAYS + bucket, run.asOf());
    }

    private Iterable<Integer> tiePartitions(IntakeFiles intake) {
        new FirstLoad(store).begin(Buckets.isFirst(store, run));
        store.inTransaction(() -> {
            intake.repair();
            return null;
        });
        return announced("tie", IntStream.range(0, Buckets.files(store, run).tiePartitions()).boxed().toList());
    }

    private Iterable<Integer> storeBuckets(IntakeFiles intake, TieWork tie) {
        store.inTransaction(() -> {
            intake.repair();
            tie.repair();
            return null;
        });
        return announced("store", IntStream.range(0, Buckets.count(store, run)).boxed().toList());
    }

    private Iterable<Integer> judgeBuckets() {
        return announced("judge", store.query(
                "queries/job/judge_buckets", Map.of("run_no", run.number()), (row, i) -> row.getInt("bucket")));
    }

    private List<Integer> announced(String stage, List<Integer> buckets) {
        stop.check();
        progress.begin(stage, buckets.size(), "buckets");
        return buckets;
    }

    /** A stage that is one piece shows when it begins and ends. */
    private NightStep told(String name, NightStep work) {
        return () -> {
            progress.begin(name, 1, "step");
            long items = work.execute();
            progress.step();
            progress.end();
            return items;
        };
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

    /** A step that must not hold a transaction: a pull commits each page, publishing what it has renamed. */
    private Step outside(String name, NightStep work) {
        return new StepBuilder(name, repository).tasklet(work(name, work), new ResourcelessTransactionManager()).listener(stages).build();
    }

    /** A step in one transaction, which also notes that it is done. */
    private Step once(String name, NightStep work) {
        return new StepBuilder(name, repository)
                .tasklet(work(name, new OnceStep(store, run, name, work)), store.transactionManager())
                .listener(stages)
                .build();
    }

    private Step bucketStep(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, store.transactionManager()).build();
    }

    private Step inBuckets(String name, java.util.function.Supplier<? extends Iterable<Integer>> buckets, BucketStep.Work work) {
        Partitioner partitioner = Buckets.partitioner(buckets);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return new StepBuilder(name, repository)
                .partitioner(name + "Bucket", partitioner)
                .step(bucketStep(name + "Bucket", new BucketStep(store, run, name, bucket(name, work), progress)))
                .taskExecutor(threads)
                .listener(stages)
                .build();
    }
}
