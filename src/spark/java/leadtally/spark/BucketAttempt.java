package leadtally.spark;

import java.util.function.LongSupplier;
import leadtally.database.Store;
import leadtally.job.BucketStage;
import leadtally.job.step.DoneMark;
import org.springframework.dao.DuplicateKeyException;

/**
 * One attempt at a bucket, in one transaction. The mark is set before the work: of two attempts at a time the second waits at the mark's key until the first is committed, and then
 * finds the bucket done; or until it is rolled back, and then does it.
 */
final class BucketAttempt {
    private BucketAttempt() {}

    /** @return what the work gave, 0 where another attempt has done it */
    static long once(Store store, long runNo, BucketStage stage, int bucket, LongSupplier work) {
        DoneMark mark = new DoneMark(store, runNo, stage.word(), bucket);
        if (mark.isSet()) {
            return 0;
        }
        try {
            return store.inTransaction(() -> {
                mark.set();
                return work.getAsLong();
            });
        } catch (DuplicateKeyException e) {
            if (mark.isSet()) {
                return 0;
            }
            throw e;
        }
    }
}
