package leadtally.job.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import leadtally.intake.BucketFiles;
import leadtally.intake.Delivery;
import leadtally.intake.RecordSink;
import leadtally.intake.Rejection;
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
        List<Delivery> deliveries = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        files.read(bucket, new RecordSink() {
            @Override
            public void deliver(Delivery delivery) {
                deliveries.add(delivery);
            }

            @Override
            public void reject(Rejection rejection) {
                rejections.add(rejection);
            }

            @Override
            public void unknown(String source, String what, String value) {}
        });
        var judging = new StoreBucket.AtOnce(new JudgeBucket(store, run.settings().rules()), run.asOf());
        new StoreBucket(store, run.settings().days(), Buckets.isFirst(store, run)).store(
                run.number(), bucket, deliveries, rejections, judging);
        return deliveries.size() + rejections.size();
    }
}
