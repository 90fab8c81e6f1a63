package leadtally.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.intake.FactCodec;
import leadtally.intake.FactRouter.Room;
import leadtally.intake.PieceNumbers;
import leadtally.intake.Recurring;
import leadtally.intake.Tie;
import leadtally.job.BucketStage;
import leadtally.reconcile.step.TieBucket;
import scala.Tuple2;
import scala.collection.Iterator;

/** Finds what ties tonight's groups together; gives the phones' groups that facts without a phone belong to. */
final class TieTask extends BucketTask<HashMap<String, String>> {
    private static final long serialVersionUID = 1L;

    private final NightWork night;
    private final PieceNumbers numbers;

    TieTask(NightWork night, PieceNumbers numbers) {
        this.night = night;
        this.numbers = numbers;
    }

    @Override
    HashMap<String, String> work(int partition, Iterator<Tuple2<Long, byte[]>> records) {
        List<Tie> ties = new ArrayList<>();
        Recurring recurring = new Recurring();
        while (records.hasNext()) {
            Tuple2<Long, byte[]> record = records.next();
            if (RecordKey.room(record._1()) == Room.TIES) {
                ties.add(FactCodec.tie(record._2(), numbers, recurring));
            }
        }
        Store store = night.access().store();
        Map<String, String> phones = new HashMap<>();
        boolean[] done = {false};
        BucketAttempt.once(store, night.runNo(), BucketStage.TIE, partition - night.buckets(), () -> {
            phones.putAll(new TieBucket(store, night.first()).tie(ties));
            done[0] = true;
            return ties.size();
        });
        if (!done[0]) {
            // Another attempt, or an earlier process, noted them: found again, and nothing is noted twice.
            phones.putAll(store.inTransaction(() -> new TieBucket(store, false).tie(ties)));
        }
        return new HashMap<>(phones);
    }
}
