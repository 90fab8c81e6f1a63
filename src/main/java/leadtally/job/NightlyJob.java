package leadtally.job;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.job.step.Buckets;
import leadtally.job.step.ChooseGroups;
import leadtally.job.step.ListInputs;
import leadtally.job.step.PullSources;
import leadtally.pull.Secrets;
import leadtally.reconcile.step.FirstLoad;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** The night as a Spring Batch job: its body is the chain of steps, in order. A step's name is its word in the README. */
final class NightlyJob {
    static final String NAME = "nightly";

    private final JobRepository repository;
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final Secrets secrets;
    private final Stop stop;
    private final NightSteps steps;
    private final Workers workers;

    NightlyJob(
            JobRepository repository, Store store, Run run, Progress progress, Secrets secrets, Stop stop, StageTimes stages, Workers workers) {
        this.repository = repository;
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.secrets = secrets;
        this.stop = stop;
        this.steps = new NightSteps(repository, store, run, progress, stop, stages);
        this.workers = workers;
    }

    Job job(NightFigures figures, NightReport report) {
        return new JobBuilder(NAME, repository)
                .start(steps.outside("pull", new PullSources(store, run, secrets, progress)))
                .next(steps.told("list", new ListInputs(store, run, workers.storage())))
                .next(steps.once("intake", workers.intake()))
                .next(workers.step(BucketStage.TIE, this::tiePartitions, steps))
                .next(workers.step(BucketStage.STORE, this::storeBuckets, steps))
                .next(steps.told("choose", new ChooseGroups(store, run)))
                .next(workers.step(BucketStage.JUDGE, this::judgeBuckets, steps))
                .next(steps.told("causes", figures.causes()))
                .next(steps.told("summarise", figures.summarise()))
                .next(steps.told("check", figures.check()))
                .next(steps.outside("report", report.write()))
                .build();
    }

    private List<Integer> tiePartitions() {
        new FirstLoad(store).begin(Buckets.isFirst(store, run));
        repair(BucketStage.TIE);
        return announced(BucketStage.TIE, IntStream.range(0, BucketFiles.tiePartitions(Buckets.count(store, run))).boxed().toList());
    }

    private List<Integer> storeBuckets() {
        repair(BucketStage.STORE);
        return announced(BucketStage.STORE, IntStream.range(0, Buckets.count(store, run)).boxed().toList());
    }

    private void repair(BucketStage stage) {
        store.inTransaction(() -> {
            workers.repair(stage);
            return null;
        });
    }

    private List<Integer> judgeBuckets() {
        return announced(BucketStage.JUDGE, store.query(
                "queries/job/judge_buckets", Map.of("run_no", run.number()), (row, i) -> row.getInt("bucket")));
    }

    private List<Integer> announced(BucketStage stage, List<Integer> buckets) {
        stop.check();
        progress.begin(stage.word(), buckets.size(), "bucket");
        return buckets;
    }
}
