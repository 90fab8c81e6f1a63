package leadtally.job.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.intake.Tie;
import leadtally.job.Run;
import leadtally.reconcile.step.TieBucket;

/** Finds what ties tonight's groups together, a partition of the ties; facts without a phone move into the bucket of the phone that they belong to. */
public final class TieWork implements BucketStep.Work {
    private final Store store;
    private final Run run;
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    public TieWork(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    @Override
    public long execute(int partition) throws IOException {
        return tie(partition, Buckets.isFirst(store, run));
    }

    private long tie(int partition, boolean first) throws IOException {
        List<Tie> ties = new ArrayList<>();
        BucketFiles files = Buckets.files(store, run);
        files.readTies(partition, ties::add);
        Map<String, String> phones = new TieBucket(store, first).tie(ties);
        files.house(partition, group -> phones.getOrDefault(group, group));
        done.add(partition);
        return ties.size();
    }

    /** What an earlier process moved may be lost: it is moved again, to the same buckets, and nothing is noted twice. */
    public void repair() {
        try {
            for (int partition = 0; partition < Buckets.files(store, run).tiePartitions(); partition++) {
                if (!done.contains(partition)) {
                    tie(partition, false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
