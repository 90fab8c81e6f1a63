package leadtally.job.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import leadtally.database.Dialect;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.job.InputFiles;
import leadtally.job.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts a run's work into buckets. How many depends on the run's listed input alone, so that a resumed run cuts alike. */
public final class Buckets {
    private static final String NAME = "bucket";

    /** Enough for 16 GiB of input in buckets of the size that is set; beyond it they grow. */
    private static final int MOST = 1_024;

    /**
     * Bytes of input in a bucket on H2, at most. All that is made of a bucket, H2's pages with it, lives until it is committed, and is copied by the garbage collector meanwhile: a quarter
     * of the step's time with buckets four times as large.
     */
    private static final int MOST_BYTES_ON_H2 = 4 << 20;

    private Buckets() {}

    public static BucketFiles files(Store store, Run run) {
        return new BucketFiles(run.work().resolve("buckets"), count(store, run));
    }

    public static int count(Store store, Run run) {
        Integer fixed = fixed(store, run);
        return fixed == null ? count(store, run, run.settings().limits().bucketBytes(), MOST) : fixed;
    }

    private static int count(Store store, Run run, int bucketBytes, int most) {
        long bytes = new InputFiles(store).bytesOf(run.number());
        return (int) Math.min(most, bytes / bucketBytes + 1);
    }

    /** Fixes another greatest number of buckets for the run, before any is done: whoever resumes it cuts alike. */
    public static void fix(Store store, Run run, int most) {
        if (fixed(store, run) == null) {
            fixAt(store, run, count(store, run, run.settings().limits().bucketBytes(), most));
        }
    }

    /** To be called when the run's input is listed. One that an earlier program listed for H2 goes on as it was cut. */
    static void fixOnH2(Store store, Run run) {
        if (store.dialect() == Dialect.H2) {
            fixAt(store, run, count(store, run, Math.min(run.settings().limits().bucketBytes(), MOST_BYTES_ON_H2), MOST));
        }
    }

    private static @Nullable Integer fixed(Store store, Run run) {
        return store.query("queries/job/fixed_buckets", Map.of("run_no", run.number()), (row, i) -> row.getObject("buckets", Integer.class)).get(0);
    }

    private static void fixAt(Store store, Run run, int buckets) {
        store.update("queries/job/mark_done", Map.of("run_no", run.number(), "stage", "buckets", "bucket", buckets));
    }

    /** Whether no run before this one took anything in, so that no fact can be stored yet but its own. */
    public static boolean isFirst(Store store, Run run) {
        return store.query("queries/job/earlier_inputs", Map.of("run_no", run.number()), (row, i) -> row.getLong("files") == 0).get(0);
    }

    /** One partition a bucket, numbered from 0; named so that a restart finds it again. */
    public static Partitioner partitioner(Supplier<List<Integer>> numbers) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (int number : numbers.get()) {
                partitions.put(NAME + number, new ExecutionContext());
            }
            return partitions;
        };
    }

    /** The bucket of a partition's step. It is read from the name, since a killed run can have left the step without its context. */
    static int number(String stepName) {
        return Integer.parseInt(stepName.substring(stepName.lastIndexOf(NAME) + NAME.length()));
    }
}
