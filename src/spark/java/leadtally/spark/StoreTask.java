package leadtally.spark;

import java.io.IOException;
import leadtally.database.Store;
import leadtally.intake.BucketContent;
import leadtally.intake.FactCodec;
import leadtally.intake.PieceNumbers;
import leadtally.intake.Recurring;
import leadtally.job.BucketStage;
import leadtally.reconcile.step.JudgeBucket;
import leadtally.reconcile.step.StoreBucket;
import scala.Tuple2;
import scala.collection.Iterator;

/** Stores a bucket, and judges what nothing ties to other buckets. */
final class StoreTask extends BucketTask<Long> {
    private static final long serialVersionUID = 1L;

    private final NightWork night;
    private final PieceNumbers numbers;

    StoreTask(NightWork night, PieceNumbers numbers) {
        this.night = night;
        this.numbers = numbers;
    }

    @Override
    Long work(int bucket, Iterator<Tuple2<Long, byte[]>> records) throws IOException {
        BucketContent content = new BucketContent();
        Recurring recurring = new Recurring();
        while (records.hasNext()) {
            FactCodec.read(records.next()._2(), numbers, recurring, content);
        }
        Store store = night.access().store();
        return BucketAttempt.once(store, night.runNo(), BucketStage.STORE, bucket, () -> {
            var judging = new StoreBucket.AtOnce(new JudgeBucket(store, night.rules()), night.asOf());
            new StoreBucket(store, night.rules().days(), night.first()).store(
                    night.runNo(), bucket, content.deliveries(), content.rejections(), judging);
            return content.records();
        });
    }
}
