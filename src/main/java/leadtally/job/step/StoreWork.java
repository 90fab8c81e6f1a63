package leadtally.job.step;

import java.io.IOException;
import leadtally.intake.BucketContent;
import leadtally.intake.BucketFiles;
import leadtally.job.Run;
import leadtally.reconcile.step.JudgeBucket;
import leadtally.reconcile.step.StoreBucket;
import leadtally.database.Store;

/** Stores a bucket of tonight's deliveries, and judges what nothing ties to other buckets. */
public final class StoreWork implements BucketStep.Work {
    private final Store store;
    private final Run run;

    public StoreWork(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    @Override
    public long execute(int bucket) throws IOException {
        BucketFiles files = Buckets.files(store, run);
        BucketContent content = new BucketContent();
        files.read(bucket, content);
        var judging = new StoreBucket.AtOnce(new JudgeBucket(store, run.settings().rules()), run.asOf());
        new StoreBucket(store, run.settings().days(), Buckets.isFirst(store, run)).store(
                run.number(), bucket, content.deliveries(), content.rejections(), judging);
        return content.records();
    }
}
