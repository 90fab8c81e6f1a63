package leadtally.job.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.job.InputFiles;
import leadtally.job.Run;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts a run's work into buckets. How many depends on the run's listed input alone, so that a resumed run cuts alike. */
public final class Buckets {
    private static final String NAME = "bucket";

    /** Enough for 16 GiB of input in buckets of the size that is set; beyond it they grow. */
    private static final int MOST = 1_024;

    private Buckets() {}

    public static BucketFiles files(Store store, Run run) {
        return new BucketFiles(run.work().resolve("buckets"), count(store, run));
    }

    public static int count(Store store, Run run) {
        Integer fixed = store.query("queries/job/fixed_buckets", Map.of("run_no", run.number()), (row, i) -> row.getObject("buckets", Integer.class)).get(0);
        return fixed == null ? count(store, run, MOST) : fixed;
    }

    private static int count(Store store, Run run, int most) {
        long bytes = new InputFiles(store).bytesOf(run.number());
        return (int) Math.min(most, bytes / run.settings().limits().bucketBytes() + 1);
    }

    /** Fixes another greatest number of buckets for the run, before any is done: whoever resumes it cuts alike. */
    public static void fix(Store store, Run run, int most) {
        Map<String, Object> key = Map.of("run_no", run.number());
        if (store.query("queries/job/fixed_buckets", key, (row, i) -> row.getObject("buckets", Integer.class)).get(0) == null) {
            store.update("queries/job/mark_done", Map.of("run_no", run.number(), "stage", "buckets", "bucket", count(store, run, most)));
        }
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
