package leadtally.spark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import leadtally.database.Dialect;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.intake.FileCounts;
import leadtally.intake.FileRanges;
import leadtally.intake.UnknownCounts;
import leadtally.intake.file.Storage;
import leadtally.job.BucketStage;
import leadtally.job.InputFiles;
import leadtally.job.NightSteps;
import leadtally.job.Progress;
import leadtally.job.Run;
import leadtally.job.RunHistory;
import leadtally.job.UsageFault;
import leadtally.job.Workers;
import leadtally.job.step.Buckets;
import leadtally.job.step.NightStep;
import leadtally.pull.Secrets;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;

/** The executors of a Spark application do the work of buckets. What is stored carries its mark; what only executors hold is read again by a run that is resumed. */
final class SparkWorkers implements Workers {
    private final JavaSparkContext spark;
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final Storage storage;
    private final Map<String, String> phones = new HashMap<>();
    private @Nullable Filled filled;
    private boolean tied;

    SparkWorkers(JavaSparkContext spark, Store store, Run run, Progress progress) {
        if (store.dialect() != Dialect.POSTGRESQL) {
            throw UsageFault.of("a cluster needs a store that all its machines reach: name a PostgreSQL with --db jdbc:postgresql://host/db");
        }
        this.spark = spark;
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.storage = new HadoopStorage(run.folder());
    }

    /** The shuffle, when everything is read. */
    private record Filled(NightWork night, Slices slices, Shuffle shuffle, boolean homeless) {}

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public NightStep intake() {
        return () -> {
            Buckets.fix(store, run, RecordKey.MOST_PARTITIONS / 2);
            return fill(new BitSet());
        };
    }

    private long fill(BitSet doneBuckets) {
        InputFiles inputs = new InputFiles(store);
        NightWork night = night();
        progress.begin("intake", 1, "step");
        Slices slices = PlainFailure.of(() -> Slices.of(spark, night, inputs.listedBy(run.number(), run.settings().sources())));
        Shuffle shuffle = new Shuffle(spark, night, slices.all(), doneBuckets);
        Map<Integer, IntakeCounts.Slice> taken = PlainFailure.of(shuffle::fill);
        Map<Long, FileCounts> counts = slices.counts(taken);
        counts.forEach(inputs::counted);
        UnknownCounts unknown = new UnknownCounts();
        taken.values().forEach(slice -> slice.unknown().forEach(unknown::add));
        new RunHistory(store).note(run.number(), unknown.counts());
        filled = new Filled(night, slices, shuffle, taken.values().stream().anyMatch(slice -> slice.homeless() > 0));
        progress.step();
        progress.end();
        return counts.values().stream().mapToLong(FileCounts::records).sum();
    }

    private NightWork night() {
        int holder = store.query("queries/lock/holder_backend", Map.of(), (row, i) -> row.getInt("backend")).get(0);
        Secrets secrets = new Secrets(System.getenv());
        StoreAccess access = new StoreAccess(run.settings().database(), secrets.get("LEADTALLY_DB_USER"), secrets.get("LEADTALLY_DB_PASSWORD"), holder);
        return new NightWork(
                run.number(), run.asOf(), run.folder().toString(), run.settings().intake(), run.settings().rules(), Buckets.count(store, run),
                (int) spark.getConf().getSizeAsBytes("spark.leadtally.rangeBytes", FileRanges.RANGE_BYTES), Buckets.isFirst(store, run), access);
    }

    /** An earlier process read the input: what it read went with it, what it stored did not. */
    @Override
    public void repair(BucketStage stage) {
        if (filled == null) {
            fill(doneBuckets());
        }
        if (stage == BucketStage.STORE && !tied) {
            int partitions = BucketFiles.tiePartitions(Buckets.count(store, run));
            tie(IntStream.range(0, partitions).boxed().toList(), () -> {});
        }
    }

    private BitSet doneBuckets() {
        BitSet done = new BitSet();
        store.query("queries/job/done_buckets", Map.of("run_no", run.number(), "stage", BucketStage.STORE.word()), (row, i) -> row.getInt("bucket"))
                .forEach(done::set);
        return done;
    }

    @Override
    public Step step(BucketStage stage, Supplier<List<Integer>> buckets, NightSteps steps) {
        return steps.outside(stage.word(), () -> {
            List<Integer> numbers = buckets.get();
            Runnable each = () -> {
                steps.checkStop();
                progress.step();
            };
            return switch (stage) {
                case TIE -> tie(numbers, each);
                case STORE -> store(numbers, each);
                case JUDGE -> judge(numbers, each);
            };
        });
    }

    private long tie(List<Integer> numbers, Runnable each) {
        Filled now = Objects.requireNonNull(filled);
        PlainFailure.of(() -> {
            now.shuffle().ties(new TieTask(now.night(), now.slices().numbers()), numbers, (found, partition) -> {
                phones.putAll(found);
                each.run();
            });
            return numbers;
        });
        tied = true;
        return numbers.size();
    }

    private long store(List<Integer> numbers, Runnable each) {
        Filled now = Objects.requireNonNull(filled);
        BitSet done = doneBuckets();
        List<Integer> left = numbers.stream().filter(bucket -> !done.get(bucket)).toList();
        numbers.stream().filter(done::get).forEach(bucket -> each.run());
        long[] records = {0};
        PlainFailure.of(() -> {
            StoreTask task = new StoreTask(now.night(), now.slices().numbers());
            now.shuffle().buckets(task, left, now.slices().numbers(), phones, now.homeless(), (stored, bucket) -> {
                records[0] += stored;
                each.run();
            });
            return left;
        });
        return records[0];
    }

    private long judge(List<Integer> numbers, Runnable each) {
        if (numbers.isEmpty()) {
            return 0;
        }
        List<Long> judged = PlainFailure.of(() -> spark.parallelize(numbers, numbers.size()).map(new JudgeTask(night())).collect());
        judged.forEach(bucket -> each.run());
        return judged.stream().mapToLong(groups -> groups).sum();
    }
}
