package leadtally.spark;

import leadtally.database.Store;
import leadtally.job.BucketStage;
import leadtally.reconcile.step.JudgeBucket;
import org.apache.spark.api.java.function.Function;

/** Judges a bucket of groups from what is stored of them. */
final class JudgeTask implements Function<Integer, Long> {
    private static final long serialVersionUID = 1L;

    private final NightWork night;

    JudgeTask(NightWork night) {
        this.night = night;
    }

    @Override
    public Long call(Integer bucket) {
        Store store = night.access().store();
        return BucketAttempt.once(
                store, night.runNo(), BucketStage.JUDGE, bucket,
                () -> new JudgeBucket(store, night.rules()).judge(night.runNo(), bucket, JudgeBucket.DAYS + bucket, night.asOf()));
    }
}
